import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BUILD_TIMEOUT_MS } from '../../support/build-lock.js';
import { builtProbe } from '../testing/taro-build.js';
import { checkPackage } from './check-package.js';

const MEGABYTE = 1024 * 1024;
/** The page whose mistakes are wanted; without it the package is sound. */
const FAULTS = 'pages/faults';
const PRIVACY = ['getPhoneNumber', 'setClipboardData'];

let probe: string;
let dist: string;

beforeAll(async () => void (probe = await builtProbe()), BUILD_TIMEOUT_MS);
beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-'));
  fs.cpSync(probe, dist, { recursive: true });
  fs.rmSync(path.join(dist, FAULTS), { recursive: true });
  edit('app.json', (app) => Object.assign(app, { pages: (app.pages as string[]).filter((page) => !page.startsWith(FAULTS)) }));
});
afterEach(() => fs.rmSync(dist, { recursive: true }));

const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8');
const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  fs.writeFileSync(path.join(dist, file), text);
};
const remove = (file: string): void => fs.rmSync(path.join(dist, file));
const append = (file: string, text: string): void => fs.appendFileSync(path.join(dist, file), text);
const edit = (file: string, change: (json: Record<string, never>) => void): void => {
  const json = JSON.parse(read(file)) as Record<string, never>;
  change(json);
  write(file, JSON.stringify(json));
};
const problems = (): string => checkPackage({ dist }).problems.join('\n');

test('a sound package has no problems, and its report tells sizes and privacy interfaces', () => {
  const report = checkPackage({ dist, declaredPrivacy: PRIVACY });
  expect(report.problems).toEqual([]);
  expect(report.privacy).toEqual(PRIVACY);
  expect(Object.keys(report.sizes)).toEqual(['main', 'orders']);
  expect(report.sizes.main).toBeGreaterThan(200 * 1024);
});

test('privacy interfaces are declared if and only if they are used', () => {
  expect(checkPackage({ dist, declaredPrivacy: ['setClipboardData', 'chooseMedia'] }).problems).toEqual([
    'privacy interface getPhoneNumber is used but not declared',
    'privacy interface chooseMedia is declared but not used',
  ]);
});

test('names of the browser are found in the scripts', () => {
  const found = checkPackage({ dist: probe }).problems.map((problem) => /uses (\w+)/.exec(problem)?.[1]);
  expect(found).toEqual(['localStorage', 'fetch', 'alert', 'Headers', 'FormData', 'structuredClone', 'crypto', 'AbortController', 'TextEncoder']);
});

const MUTATIONS: [what: string, mutate: () => void, expected: string][] = [
  ['a page that never calls Page()', () => write('pages/form/index.js', ''), 'pages/form/index.js did not call Page()'],
  ['a page without its script', () => remove('pages/form/index.js'), 'pages/form/index.js is missing'],
  ['a page without its markup', () => remove('pages/form/index.wxml'), 'pages/form/index.wxml is missing'],
  ['a page of a sub-package that is missing', () => remove('orders/pages/list/index.js'), 'orders/pages/list/index.js is missing'],
  ['a main package over our limit', () => write('big.txt', 'x'.repeat(MEGABYTE)), 'package main is 1.'],
  ['a sub-package over the platform\'s limit', () => write('orders/big.txt', 'x'.repeat(2 * MEGABYTE)), 'package orders is 2.'],
  [
    'a main-package page under a sub-package root',
    () => edit('app.json', (app) => (app.pages as string[]).push('orders/pages/list/index')),
    'main-package page orders/pages/list/index lies under sub-package root orders',
  ],
  [
    'a sub-package in a sub-package',
    () => edit('app.json', (app) => (app.subPackages as object[]).push({ root: 'orders/pages', pages: ['list/index'] })),
    'sub-package orders/pages lies under sub-package orders',
  ],
  [
    'a tab without its icon',
    () => edit('app.json', (app) => Object.assign((app.tabBar as { list: object[] }).list[0], { iconPath: 'none.png' })),
    'tabBar icon none.png is missing',
  ],
  [
    'a single tab, of a page that is not there',
    () => edit('app.json', (app) => Object.assign(app, { tabBar: { list: [{ pagePath: 'pages/none' }] } })),
    'tabBar.list needs 2 to 5 entries\ntabBar page pages/none is not in the main package',
  ],
  ['a page with broken JSON', () => write('pages/form/index.json', '{'), 'pages/form/index.json: '],
  [
    'a component that is not there',
    () => write('pages/form/index.json', '{"usingComponents":{"x":"../../none"}}'),
    'component x (../../none) does not exist',
  ],
  ['a script that is required and missing', () => remove('vendors.js'), "'vendors.js' does not exist"],
  [
    'a main package that requires a script of a sub-package',
    () => append('app.js', ';require("./orders/sub-vendors")'),
    `app.js: require("./orders/sub-vendors"): 'orders/sub-vendors.js' belongs to sub-package "orders"`,
  ],
  ['a tag that is not closed', () => append('pages/form/index.wxml', '<view>'), 'pages/form/index.wxml: <view> is not closed'],
  ['a broken style', () => append('app.wxss', '.x {'), 'app.wxss: Unclosed block'],
  ['an import of a style that is missing', () => append('app.wxss', '@import "./none.wxss";'), 'app.wxss: imports none.wxss'],
  ['a syntax error', () => append('vendors.js', ';var = 1'), 'vendors.js: not ECMAScript 2021: Unexpected token'],
  ['syntax that old phones cannot read', () => append('vendors.js', ';class A { #b = 1 }'), 'vendors.js: not ECMAScript 2021: Unexpected character'],
  ['an app that never calls App()', () => write('app.js', ''), 'app.js did not call App()'],
];

test.each(MUTATIONS)('%s is found', (_what, mutate, expected) => {
  mutate();
  expect(problems()).toContain(expected);
});
