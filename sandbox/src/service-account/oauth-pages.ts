import type { Person } from '../people/person.js';
import { Document } from '../platform/endpoint.js';

const STYLE = `
  body { font: 17px/1.6 system-ui, sans-serif; max-width: 22rem; margin: 15vh auto; padding: 0 1.5rem; text-align: center }
  a { display: block; margin: .75rem 0; padding: .6rem; border-radius: .5rem; background: #07c160; color: #fff; text-decoration: none }`;

/** The little pages that WeChat shows between a web page and its consent. */
export const askWho = (people: Person[], query: Record<string, string>): Document =>
  page('请选择微信身份', people.map(({ id, name }) => link(name, { ...query, person: id })).join(''));

export const askForConsent = ({ id, name }: Person, account: string, query: Record<string, string>): Document =>
  page(`${account} 申请获取你的微信昵称和头像`, `<p>${escaped(name)}</p>${link('允许', { ...query, person: id, allowed: '1' })}`);

export const sayWhy = (reason: string): Document => page(reason, '');

export const openInWechat = (title: string, address: string): Document =>
  page(title, `<a href="${escaped(address)}">打开小程序</a>`);

const link = (label: string, query: Record<string, string>): string =>
  `<a href="?${escaped(new URLSearchParams(query).toString())}">${escaped(label)}</a>`;

const page = (title: string, body: string): Document =>
  Document.page(`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h3>${escaped(title)}</h3>
${body}
</html>`);

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
