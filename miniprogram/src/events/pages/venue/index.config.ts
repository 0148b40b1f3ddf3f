export default definePageConfig({
  navigationBarTitleText: '到场指引',
});
