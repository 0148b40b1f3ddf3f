import vm from 'node:vm';
import { Realm } from './realm.js';
import { ownRejections } from './rejections.js';

/** A test runner shows its tests an imitation of the process; rejections happen in the real one. */
const realProcess = vm.runInThisContext('process') as NodeJS.Process;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('the realm has the language and nothing else', () => {
  const realm = new Realm();
  const kinds = realm.evaluate('[typeof Map, typeof window, typeof URL, typeof process, typeof WebAssembly, typeof [].findLast].join()', 'x.js');
  expect(kinds).toBe('function,undefined,undefined,undefined,undefined,undefined');
});

test('code from strings is refused, but for the question after the global object', () => {
  const realm = new Realm();
  expect(realm.evaluate("new Function('return this')() === globalThis", 'x.js')).toBe(true);
  expect(() => realm.evaluate("(() => {}).constructor('return 1')", 'x.js')).toThrow('new Function is not available');
  expect(() => realm.evaluate("eval('1')", 'x.js')).toThrow('Code generation from strings disallowed');
});

test('what is handed in is of the realm', () => {
  const realm = new Realm();
  realm.expose({ given: realm.copy({ list: [1] }), bytes: realm.arrayBuffer(new Uint8Array([7])) });
  expect(realm.evaluate('given instanceof Object && given.list instanceof Array', 'x.js')).toBe(true);
  expect(realm.evaluate('bytes instanceof ArrayBuffer && new Uint8Array(bytes)[0]', 'x.js')).toBe(7);
});

test('a rejection goes to the app that lost it, and the listeners from before come back', async () => {
  const before = realProcess.listeners('unhandledRejection');
  const realms = [new Realm(), new Realm()];
  const lost: unknown[][] = [[], []];
  const disown = realms.map((realm, position) =>
    ownRejections({ owns: (promise) => realm.owns(promise), reject: (reason) => lost[position].push(reason) }),
  );
  realms[1].evaluate("void Promise.reject('second')", 'x.js');
  await nextTurn();
  disown.forEach((end) => end());
  expect(lost).toEqual([[], ['second']]);
  expect(realProcess.listeners('unhandledRejection')).toEqual(before);
});
