export default defineAppConfig({
  pages: ['materials/pages/landing/index'],
  subPackages: [
    { root: 'content', pages: ['pages/item/index'] },
    { root: 'contacts', pages: ['pages/me/index', 'pages/privacy/index'] },
    { root: 'forms', pages: ['pages/form/index'] },
    { root: 'leads', pages: ['pages/inbox/index', 'pages/lead/index'] },
    { root: 'staff', pages: ['pages/bind/index'] },
  ],
  preloadRule: { 'materials/pages/landing/index': { network: 'all', packages: ['content', 'contacts'] } },
  window: {
    navigationBarTitleText: '触点',
    navigationBarBackgroundColor: '#f4f6f4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6f4',
    backgroundTextStyle: 'dark',
    navigationStyle: 'default',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
