import sanitizeHtml from 'sanitize-html';

const plain = (text: string) => sanitizeHtml(text, { allowedTags: [], allowedAttributes: {} });

/** For people who scanned with something else than WeChat: what to do, in one sentence. */
export function linkOutPage({ company, scene }: { company: string; scene: string }): string {
  const code = /^[0-9a-z]{1,40}$/i.test(scene) ? scene : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(company)}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f7f5; color: #1d2b25; font: 17px/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 20em; margin: 24px; padding: 40px 32px; background: #fff; border-radius: 16px; text-align: center; }
  h1 { font-size: 22px; margin: 0 0 12px; } p { margin: 0; color: #5b6b64; } small { color: #93a19b; display: block; margin-top: 24px; }
</style></head>
<body><main><h1>请用微信扫一扫打开</h1><p>打开微信，点右上角「＋」里的「扫一扫」，再扫一次这个二维码，就能看到${plain(company)}为您准备的内容。</p>${code ? `<small>编码 ${code}</small>` : ''}</main></body></html>`;
}
