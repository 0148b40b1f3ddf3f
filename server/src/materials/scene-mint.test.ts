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
