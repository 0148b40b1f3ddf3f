export default definePageConfig({ navigationBarTitleText: '嵌套' });
