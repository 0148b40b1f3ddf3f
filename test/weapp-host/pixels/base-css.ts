/** The look that the platform gives its built-in components, near enough for lay-out. */
export const BASE_CSS = `
* { box-sizing: border-box }
html, body { margin: 0; height: 100% }
#screen { height: 100%; display: flex; flex-direction: column }
#body { flex: 1; overflow: auto }
#nav { flex: none; height: 88px; padding-top: 44px; position: relative; text-align: center; font: 600 17px/44px sans-serif }
#nav .capsule { position: absolute; right: 7px; top: 50px; width: 87px; height: 32px; border: 1px solid #ddd; border-radius: 16px }
#toast { pointer-events: none; position: fixed; left: 50%; top: 45%; transform: translate(-50%, -50%); max-width: 70%;
  padding: 14px 22px; border-radius: 6px; color: #fff; background: rgba(0, 0, 0, .7) }
wx-page { display: block; min-height: 100%; overflow: hidden; font: 16px/1.4 -apple-system, "Noto Sans CJK SC", sans-serif }
wx-view, wx-form, wx-scroll-view, wx-swiper, wx-swiper-item, wx-checkbox-group, wx-radio-group, wx-picker, wx-navigator, wx-rich-text { display: block }
wx-text, wx-label, wx-checkbox, wx-radio, wx-switch, wx-icon { display: inline }
wx-text { white-space: pre-line }
wx-scroll-view[scroll-y] { overflow-y: auto }
wx-scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; background-repeat: no-repeat; background-size: 100% 100% }
wx-image[mode=aspectFit] { background-size: contain; background-position: center }
wx-image[mode=aspectFill] { background-size: cover; background-position: center }
wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; overflow: hidden; border-radius: 5px;
  font-size: 18px; line-height: 2.55555556; text-align: center; color: #000; background: #f8f8f8 }
wx-button::after { content: ""; position: absolute; inset: 0; border: .5px solid rgba(0, 0, 0, .2); border-radius: inherit; pointer-events: none }
wx-button[type=primary] { color: #fff; background: #1aad19 }
wx-button[type=warn] { color: #fff; background: #e64340 }
wx-button[disabled] { opacity: .45 }
wx-button[size=mini] { display: inline-block; padding: 0 1.34em; font-size: 13px; line-height: 2.3 }
wx-input, wx-textarea { display: block }
wx-input > input, wx-textarea > textarea { all: unset; display: block; width: 100%; min-height: 1.4em; font: inherit; color: inherit }
wx-textarea > textarea { height: 150px; white-space: pre-wrap }
wx-switch > i { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; vertical-align: middle }
wx-switch > i::before { content: ""; display: block; width: 30px; height: 30px; margin: 1px; border-radius: 15px; background: #fff }
wx-switch[checked] > i { background: #04be02 }
wx-switch[checked] > i::before { margin-left: 21px }
wx-checkbox > i, wx-radio > i { display: inline-block; width: 23px; height: 23px; margin-right: 5px; border: 1px solid #d1d1d1;
  border-radius: 3px; background: #fff; vertical-align: middle }
wx-radio > i { border-radius: 50% }
wx-checkbox[checked] > i, wx-radio[checked] > i { background: #09bb07 }`;
