import { checkCharacter, composeScene, SEAL_LENGTH, SERIAL_LENGTH } from '@chudian/shared';
import { Config } from '../platform/config/config.js';
import { Keys } from '../platform/security/keys.js';
import { SceneMint } from './scene-mint.js';

const mintWith = (secret: string) => new SceneMint(new Keys(new Config({ CHUDIAN_SECRET: secret })));
const mint = mintWith('a secret of this company, long enough');

test('a scene that we made is ours, and fits into a mini-program code', () => {
  const serial = mint.newSerial();
  const scene = mint.sceneOf(serial);
  expect(mint.read(scene)).toEqual({ kind: 'ours', serial });
  expect(scene).toMatch(/^[0-9a-z]{1,32}$/);
});

test('a scene of another company is forged', () => {
  const other = mintWith('the secret of another company, as long');
  expect(mint.read(other.sceneOf(other.newSerial()))).toEqual({ kind: 'forged' });
});

test('what is no scene is unknown', () => {
  expect(mint.read('hello')).toEqual({ kind: 'unknown' });
});

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The same words at every run: a guess in two thousand million would be right. */
function wordsOf(length: number): () => string {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return () => Array.from({ length }, () => ALPHABET[next() % ALPHABET.length]).join('');
}

test('of a hundred thousand scenes that somebody made up, with the right check character, none is ours', () => {
  const [serial, seal] = [wordsOf(SERIAL_LENGTH), wordsOf(SEAL_LENGTH)];
  const guesses = Array.from({ length: 100_000 }, () => composeScene({ serial: serial(), seal: seal() }));
  expect(guesses.filter((scene) => mint.read(scene).kind !== 'forged')).toEqual([]);
});

test('whoever has a real code cannot guess the seal of its neighbours, nor reuse its own', () => {
  const real = mint.sceneOf('0000000001');
  const seal = wordsOf(SEAL_LENGTH);
  const guesses = Array.from({ length: 10_000 }, () => composeScene({ serial: '0000000002', seal: seal() }));
  const reused = composeScene({ serial: '0000000002', seal: real.slice(SERIAL_LENGTH, -1) });
  expect([reused, ...guesses].filter((scene) => mint.read(scene).kind !== 'forged')).toEqual([]);
});

test('every single wrong character is a typing error and no forgery; every swap of two neighbours is refused', () => {
  const scenes = Array.from({ length: 20 }, () => mint.sceneOf(mint.newSerial()));
  const typos = scenes.flatMap((scene) => [...scene].flatMap((right, place) => wrong(scene, right, place)));
  expect(typos).toHaveLength(20 * 17 * 35);
  expect(typos.filter((typo) => mint.read(typo).kind !== 'unknown')).toEqual([]);
  const swaps = scenes.flatMap((scene) => [...scene].flatMap((_, place) => swapped(scene, place)));
  expect(swaps.filter((swap) => mint.read(swap).kind === 'ours')).toEqual([]);
});

test('a scene may be typed in capitals, and with spaces around it', () => {
  const scene = mint.sceneOf('0a1b2c3d4e');
  expect(mint.read(` ${scene.toUpperCase()} `)).toEqual({ kind: 'ours', serial: '0a1b2c3d4e' });
  expect(checkCharacter(scene.slice(0, -1))).toBe(scene.at(-1));
});

function wrong(scene: string, right: string, place: number): string[] {
  return [...ALPHABET].filter((letter) => letter !== right).map((letter) => scene.slice(0, place) + letter + scene.slice(place + 1));
}

function swapped(scene: string, place: number): string[] {
  const [one, other] = [scene[place], scene[place + 1]];
  return other === undefined || one === other ? [] : [scene.slice(0, place) + other + one + scene.slice(place + 2)];
}
