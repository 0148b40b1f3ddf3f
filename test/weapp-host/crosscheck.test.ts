import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as glassEasel from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { WeappPackage } from './package.js';
import { probeHosts } from './testing/probe-hosts.js';
import { asText } from './wxml/as-text.js';
import { evaluated } from './wxml/evaluate.js';
import type { TreeNode } from './wxml/tree.js';

const probe = probeHosts();

/** The recursive components of Taro, which take one node and draw it. */
const TARO_COMPONENTS = { comp: 'comp', 'custom-wrapper': 'custom-wrapper' };

/** Both know that a list may be undefined; the other one also says so, at length. */
glassEasel.addGlobalWarningListener(() => false);

type Templates = Record<string, never>;

const line = (depth: number, tag: string, ...rest: unknown[]): string => `${'  '.repeat(depth)}<${[tag, ...rest.map(asText)].join(' | ')}>`;

function compileAll(files: WeappPackage): Templates {
  const group = new TmplGroup();
  const source = (file: string): string => readFileSync(path.join(files.dist, file), 'utf8');
  for (const file of files.filesEndingIn('.wxml')) group.addTmpl(file.slice(0, -'.wxml'.length), source(file));
  for (const file of files.filesEndingIn('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), source(file));
  return evaluated(`return ${group.getTmplGenObjectGroups()}`, [])() as Templates;
}

function drawnByWechat(templates: Templates, route: string, data: Record<string, unknown>): string[] {
  const space = new glassEasel.ComponentSpace();
  for (const name of Object.keys(TARO_COMPONENTS).filter((component) => templates[component])) {
    const definition = space.define(name).options({ virtualHost: true }).property('i', Object).property('l', String);
    definition.usingComponents(TARO_COMPONENTS).template({ groupList: templates, content: templates[name] }).registerComponent();
  }
  const page = space.define('page').usingComponents(TARO_COMPONENTS).template({ groupList: templates, content: templates[route] });
  const registered = page.data(() => structuredClone(data)).registerComponent();
  return linesOfWechat(glassEasel.Component.createWithContext('page', registered.general(), new glassEasel.EmptyBackendContext()), 0);
}

function linesOfWechat(node: glassEasel.Node, depth: number): string[] {
  if (node instanceof glassEasel.TextNode) return node.textContent.trim() ? [line(depth, 'text', node.textContent)] : [];
  if (node instanceof glassEasel.Component) return (node.getShadowRoot()?.childNodes ?? []).flatMap((child) => linesOfWechat(child, depth));
  if (!(node instanceof glassEasel.NativeNode)) return node.childNodes.flatMap((child) => linesOfWechat(child, depth));
  const own = line(depth, node.is, node.id, node.class, node.style);
  return [own, ...node.childNodes.flatMap((child) => linesOfWechat(child, depth + 1))];
}

function linesOfHost(node: TreeNode, depth: number): string[] {
  if (node.kind === 'text') return node.text.trim() ? [line(depth, 'text', node.text)] : [];
  if (node.isComponent) return node.children.flatMap((child) => linesOfHost(child, depth));
  const { id, class: className, style } = node.attrs;
  return [line(depth, node.tag, id, className, style), ...node.children.flatMap((child) => linesOfHost(child, depth + 1))];
}

const ROUTES = ['pages/home/index', 'pages/form/index', 'pages/nest/index', 'pages/privacy/index', 'orders/pages/list/index', 'orders/pages/detail/index'];

test.each(ROUTES)("%s is drawn as WeChat's own open component framework draws it", async (route) => {
  const host = probe.open();
  const page = await host.launch({ path: route });
  const drawn = page.tree.flatMap((node) => linesOfHost(node, 0));
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn).toEqual(drawnByWechat(compileAll(host.package), route, page.data));
});
