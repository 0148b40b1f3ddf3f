import { answerQuestion, readQuestion } from './bridge';

const ask = (api: string) => ({ id: 7, api, options: {} });

test('only questions in the agreed form are taken', () => {
  expect(readQuestion({ wx: 1, id: 7, api: 'login', options: { timeout: 1 } })).toEqual({ id: 7, api: 'login', options: { timeout: 1 } });
  expect(readQuestion({ wx: 1, id: 8, api: 'login' })).toEqual({ id: 8, api: 'login', options: {} });
  for (const other of [null, 'hello', { id: 7, api: 'login' }, { wx: 1, api: 'login' }, { wx: 1, id: 7 }]) expect(readQuestion(other)).toBeNull();
});

test('results and errors go through as they are', async () => {
  const apis = { login: async () => ({ result: { errMsg: 'login:ok', code: 'c1' } }), scanCode: async () => ({ error: { errMsg: 'scanCode:fail cancel' } }) };
  expect(await answerQuestion(apis, ask('login'))).toEqual({ result: { errMsg: 'login:ok', code: 'c1' } });
  expect(await answerQuestion(apis, ask('scanCode'))).toEqual({ error: { errMsg: 'scanCode:fail cancel' } });
});

test('what the phone does not know fails, also when every object has it', async () => {
  expect(await answerQuestion({}, ask('chooseVideo'))).toEqual({ error: { errMsg: 'chooseVideo:fail not supported' } });
  expect(await answerQuestion({}, ask('toString'))).toEqual({ error: { errMsg: 'toString:fail not supported' } });
});

test('a phone that loses the sandbox fails in WeChat\'s words', async () => {
  const apis = { login: () => Promise.reject(new Error('连不上沙箱')) };
  expect(await answerQuestion(apis, ask('login'))).toEqual({ error: { errMsg: 'login:fail 连不上沙箱' } });
});
