import { checkCharacter, composeScene, parseScene, sceneOfLink } from './scene.js';

const SCENE = { serial: '0a1b2c3d4e', seal: 'x9y8z7' };
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

test('a scene is read back as it was composed, also when somebody types capitals', () => {
  const text = composeScene(SCENE);
  expect(text).toHaveLength(17);
  expect(parseScene(text)).toEqual(SCENE);
  expect(parseScene(` ${text.toUpperCase()} `)).toEqual(SCENE);
});

test('the check character is that of ISO 7064 MOD 37,36', () => {
  // The standard's own example, an identifier of a sound recording in the alphabet of digits and letters.
  expect(checkCharacter('a12425gabc1234002')).toBe('m');
});

test('every single wrong character is noticed', () => {
  const text = composeScene(SCENE);
  for (let place = 0; place < text.length; place += 1) {
    for (const character of ALPHABET) {
      const typed = text.slice(0, place) + character + text.slice(place + 1);
      if (typed !== text) expect(parseScene(typed)).toBeNull();
    }
  }
});

test('every swap of two neighbours is noticed', () => {
  const text = composeScene(SCENE);
  for (let place = 0; place < text.length - 1; place += 1) {
    const typed = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
    if (typed !== text) expect(parseScene(typed)).toBeNull();
  }
});

test('what is not a scene is none', () => {
  expect([parseScene(''), parseScene('hello'), parseScene('bind_12345'), parseScene(`${composeScene(SCENE)}0`)]).toEqual([null, null, null, null]);
});

test('the scene of a plain-link code is the part behind /q/', () => {
  expect(sceneOfLink('https://scrm.example.com/q/0a1b2c3d4ex9y8z7k?from=print')).toBe('0a1b2c3d4ex9y8z7k');
  expect(sceneOfLink('https://scrm.example.com/other')).toBeNull();
});
