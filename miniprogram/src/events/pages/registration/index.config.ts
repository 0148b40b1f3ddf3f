export default definePageConfig({
  navigationBarTitleText: '我的报名',
  enableShareAppMessage: true,
  enablePullDownRefresh: true,
});
