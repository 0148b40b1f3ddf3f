export default definePageConfig({ navigationBarTitleText: '错误' });
