/**
 * Gives sanitised HTML its looks. A rich-text node is outside of our stylesheet on the phone, so each tag carries its own style;
 * addresses of our own files become full ones, for the package has no origin.
 */
const STYLES: Record<string, string> = {
  h1: 'font-size:22px;line-height:1.4;font-weight:600;margin:28px 0 12px',
  h2: 'font-size:19px;line-height:1.45;font-weight:600;margin:28px 0 10px',
  h3: 'font-size:17px;line-height:1.5;font-weight:600;margin:24px 0 8px',
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding-left:20px;list-style:disc',
  ol: 'margin:0 0 16px;padding-left:20px;list-style:decimal',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #0b6355;color:#4d5a56',
  img: 'display:block;max-width:100%;height:auto;border-radius:6px;margin:4px 0 16px',
  table: 'width:100%;border-collapse:collapse;margin:0 0 16px;font-size:14px',
  th: 'border:1px solid #dde3df;padding:6px 8px;text-align:left;background:#eef2ef',
  td: 'border:1px solid #dde3df;padding:6px 8px',
  a: 'color:#0b6355;text-decoration:underline',
};

const TAG = new RegExp(`<(${Object.keys(STYLES).join('|')})(?=[\\s/>])([^>]*)>`, 'gi');
/** The sanitiser writes double quotes only. */
const OWN_STYLE = /\sstyle="([^"]*)"/i;

export function dressHtml(html: string, origin: string): string {
  return html
    .replace(TAG, (_tag, name: string, attributes: string) => `<${name}${dress(name.toLowerCase(), attributes)}>`)
    .replace(/(\ssrc=["'])\/(?!\/)/gi, `$1${origin}/`);
}

/** What an author chose comes last and wins. */
function dress(name: string, attributes: string): string {
  const own = OWN_STYLE.exec(attributes)?.[1] ?? '';
  const rest = attributes.replace(OWN_STYLE, '');
  return ` style="${[STYLES[name], own].filter(Boolean).join(';')}"${rest}`;
}

/** A cover may be one of our own files too. */
export function fullAddress(address: string, origin: string): string {
  return /^\/(?!\/)/.test(address) ? origin + address : address;
}
