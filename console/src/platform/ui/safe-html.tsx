const STYLE = `
  body { margin: 0; font: 15px/1.7 "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1d2b26; overflow-wrap: anywhere }
  img, video { max-width: 100%; border-radius: 8px } h1 { font-size: 20px } h2 { font-size: 18px } h3 { font-size: 16px } a { color: #12785a }
  blockquote { margin: 0; padding-left: 12px; border-left: 3px solid #cfdad5; color: #5c6b65 }`;

/**
 * HTML that somebody wrote, shown where it can run nothing and reach nothing of ours.
 * A new frame for new HTML: Chromium shows an empty page when `srcdoc` changes while the former one is still loading.
 */
export function SafeHtml({ html }: { html: string }) {
  return <iframe key={html} className="safe-html" title="正文" sandbox="" srcDoc={`<meta charset="utf-8"><style>${STYLE}</style>${html}`} />;
}
