export default definePageConfig({ navigationBarTitleText: '签到', disableScroll: true });
