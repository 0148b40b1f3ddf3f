import type { SessionView } from '@chudian/shared';
import { ApiError } from './api-error';
import { Session } from './session';

const me = { id: 'c1', name: null, company: null, phoneMasked: null, hasConsented: true, staff: null };

/** Hands out t1, t2 … and counts. */
function counter() {
  const given: string[] = [];
  const signIn = async (): Promise<SessionView> => {
    const token = `t${given.length + 1}`;
    given.push(token);
    return { token, expiresAt: '2026-12-01T00:00:00.000Z', me };
  };
  return { given, signIn };
}

/** Accepts one token only, as a server that has ended the others. */
const serverThatKnows = (known: string) => async (token: string) => {
  if (token !== known) throw new ApiError('SIGN_IN_REQUIRED', '请先登录。');
  return token;
};

test('requests at the same time sign in once', async () => {
  const { given, signIn } = counter();
  const session = new Session(signIn);
  const replies = await Promise.all([1, 2, 3].map(() => session.use(serverThatKnows('t1'))));
  expect(replies).toEqual(['t1', 't1', 't1']);
  expect(given).toEqual(['t1']);
});

test('a token that the server ended is renewed once for all', async () => {
  const { given, signIn } = counter();
  const session = new Session(signIn);
  const replies = await Promise.all([1, 2, 3].map(() => session.use(serverThatKnows('t2'))));
  expect(replies).toEqual(['t2', 't2', 't2']);
  expect(given).toEqual(['t1', 't2']);
});

test('a server that refuses the new token as well is believed', async () => {
  const { given, signIn } = counter();
  await expect(new Session(signIn).use(serverThatKnows('none'))).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  expect(given).toEqual(['t1', 't2']);
});

test('a sign-in that failed is tried again by the next request', async () => {
  const { signIn } = counter();
  let isDown = true;
  const session = new Session(() => (isDown ? Promise.reject(new ApiError('NETWORK', '断网')) : signIn()));
  await expect(session.get()).rejects.toMatchObject({ code: 'NETWORK' });
  isDown = false;
  expect(await session.use(serverThatKnows('t1'))).toBe('t1');
});

test('another refusal is not answered by signing in again', async () => {
  const { given, signIn } = counter();
  const refuse = () => Promise.reject(new ApiError('NOT_FOUND', '没有找到'));
  await expect(new Session(signIn).use(refuse)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(given).toEqual(['t1']);
});
