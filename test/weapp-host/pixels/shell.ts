import { BASE_CSS } from './base-css.js';

/** What a moment of the phone looks like, for the browser to show. */
export interface Picture {
  css: string;
  html: string;
  title: string;
  background: string;
  foreground: string;
  hasNavigationBar: boolean;
}

/** The empty phone: it reports clicks and typing through the function `report`. */
export const SHELL = `<!doctype html><meta charset="utf-8"><style>${BASE_CSS}</style><style id="wxss"></style>
<div id="screen"><div id="nav"><span></span><div class="capsule"></div></div><div id="body"></div></div>
<script>
  const nodeOf = (event) => event.target.closest('[data-node]')?.dataset.node;
  addEventListener('click', (event) => { if (nodeOf(event)) report(nodeOf(event), 'tap', ''); });
  addEventListener('input', (event) => { if (nodeOf(event)) report(nodeOf(event), 'input', event.target.value); });
  window.show = ({ css, html, title, background, foreground, hasNavigationBar }) => {
    const style = document.querySelector('#wxss');
    if (style.textContent !== css) style.textContent = css;
    const body = document.querySelector('#body');
    const scrolled = body.scrollTop;
    body.innerHTML = html;
    body.scrollTop = scrolled;
    const nav = document.querySelector('#nav');
    nav.firstElementChild.textContent = title;
    Object.assign(nav.style, { background, color: foreground, display: hasNavigationBar ? '' : 'none' });
  };
  window.overflowing = () => [...document.querySelectorAll('#body [data-node]')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1
      || (element.tagName === 'WX-BUTTON' && element.scrollWidth > element.clientWidth + 1))
    .map((element) => element.tagName.toLowerCase() + '#' + element.id + '.' + element.className);
</script>`;
