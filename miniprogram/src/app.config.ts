export default defineAppConfig({
  pages: ['materials/pages/landing/index'],
  subPackages: [
    { root: 'content', pages: ['pages/item/index'] },
    { root: 'contacts', pages: ['pages/me/index', 'pages/privacy/index'] },
    { root: 'forms', pages: ['pages/form/index'] },
    {
      root: 'events',
      pages: [
        'pages/event/index', 'pages/list/index', 'pages/sign-up/index', 'pages/pay/index', 'pages/mine/index', 'pages/registration/index', 'pages/edit/index', 'pages/venue/index', 'pages/survey/index',
        'pages/claim/index', 'pages/check-in/index',
      ],
    },
    { root: 'leads', pages: ['pages/inbox/index', 'pages/lead/index'] },
    { root: 'door', pages: ['pages/pair/index', 'pages/gate/index'] },
    { root: 'staff', pages: ['pages/bind/index'] },
  ],
  preloadRule: { 'materials/pages/landing/index': { network: 'all', packages: ['content', 'contacts', 'events'] } },
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
