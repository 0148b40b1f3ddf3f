import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { WeappPackage } from '../package.js';
import { Renderer } from './render.js';
import { textOf, type TreeNode, type TreeOwner } from './tree.js';
import { Units } from './unit.js';

let dist: string;

beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'wxml-'));
  write('app.json', '{"pages":[]}');
});
afterEach(() => fs.rmSync(dist, { recursive: true }));

const write = (file: string, text: string): void => fs.writeFileSync(path.join(dist, file), text);

const owner = (missing: string[]): TreeOwner => ({
  file: 'page',
  instance: {},
  using: {},
  renderComponent: () => [],
  templateIsMissing: (name) => void missing.push(name),
});

function draw(wxml: string, data: Record<string, unknown> = {}, missing: string[] = []): TreeNode[] {
  write('page.wxml', wxml);
  return new Renderer(new Units(new WeappPackage(dist)), owner(missing)).render('page.wxml', data);
}

const said = (nodes: TreeNode[]): string => nodes.map(textOf).join('|');

test('only the first branch whose condition holds is drawn', () => {
  const branches = '<view wx:if="{{n > 2}}">many</view><view wx:elif="{{n > 1}}">two</view><view wx:else>few</view>';
  expect([3, 2, 1].map((n) => said(draw(branches, { n })))).toEqual(['many', 'two', 'few']);
});

test('a list is drawn with its item and index, and so is a number', () => {
  expect(said(draw('<text wx:for="{{list}}" wx:key="*this">{{index}}{{item}}</text>', { list: ['a', 'b'] }))).toBe('0a|1b');
  expect(said(draw('<text wx:for="{{3}}" wx:for-item="n">{{n}}</text>'))).toBe('0|1|2');
});

test('what is not there is nothing, and never an error', () => {
  expect(said(draw('<text>{{a.b.c}}{{d || "else"}}</text>'))).toBe('else');
});

test('an attribute that is one expression keeps its type, any other is text', () => {
  const [node] = draw('<view hidden="{{a}}" style="width:{{a}}px" data-item-id="{{a}}" bindtap="go" catch:longpress="hold"></view>', { a: 7 });
  expect(node).toMatchObject({
    attrs: { hidden: 7, style: 'width:7px' },
    dataset: { itemId: 7 },
    handlers: { tap: { method: 'go', stops: false }, longpress: { method: 'hold', stops: true } },
  });
});

test('templates take their data from outside, and imports are not passed on', () => {
  write('far.wxml', '<template name="far">far</template>');
  write('near.wxml', '<import src="far.wxml"/><template name="near">{{who}}:{{hidden}}</template>');
  const missing: string[] = [];
  const page = '<import src="near.wxml"/><template is="near" data="{{who: name}}"/><template is="far"/>';
  expect(said(draw(page, { name: 'Ann', hidden: 'no' }, missing))).toBe('Ann:');
  expect(missing).toEqual(['far']);
});

test('scripts beside the markup can be called, and an include is drawn with the data around it', () => {
  write('part.wxml', '<text>{{name}}</text>');
  write('tools.wxs', 'module.exports = { loud: function (text) { return text + "!"; } };');
  const page = '<wxs module="t" src="tools.wxs"/><wxs module="u">module.exports = { two: 2 };</wxs><text>{{t.loud(name)}}{{u.two}}</text><include src="part.wxml"/>';
  expect(said(draw(page, { name: 'Ann' }))).toBe('Ann!2|Ann');
});

test('a tag that is not closed and an expression that is not closed are refused', () => {
  expect(() => draw('<view><text></view>')).toThrow('page.wxml: <text> is not closed');
  expect(() => draw('<view>{{a</view>')).toThrow('{{ is not closed');
});
