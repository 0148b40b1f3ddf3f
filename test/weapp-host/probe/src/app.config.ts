export default defineAppConfig({
  pages: ['pages/home/index', 'pages/nest/index', 'pages/form/index', 'pages/faults/index', 'pages/privacy/index'],
  subPackages: [{ root: 'orders', pages: ['pages/list/index', 'pages/detail/index'] }],
  tabBar: {
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/nest/index', text: '嵌套' },
    ],
  },
  window: { navigationBarTitleText: 'Probe', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
  lazyCodeLoading: 'requiredComponents',
});
