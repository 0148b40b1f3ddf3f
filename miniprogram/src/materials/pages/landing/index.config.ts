export default definePageConfig({
  navigationBarTitleText: '触点',
  enableShareAppMessage: true,
});
