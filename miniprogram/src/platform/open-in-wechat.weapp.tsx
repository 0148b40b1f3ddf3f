/** As `open-in-wechat.h5.tsx`: the package is never outside of WeChat. */
export const OpenInWechat = () => null;
