/** The server's routes for this app: `open` ones need nobody to be signed in. */
import type { SessionBody, SessionView } from '@chudian/shared';
import { login } from '../platform/wechat';
import { send, type Question } from './send';
import { Session } from './session';

async function signIn(): Promise<SessionView> {
  const body: SessionBody = { code: await login() };
  return send<SessionView>({ method: 'POST', path: '/session', body });
}

export const session = new Session(signIn);

const ask = <Reply>(question: Question) => session.use((token) => send<Reply>({ ...question, token }));

export const api = {
  getOpen: <Reply>(path: string) => send<Reply>({ method: 'GET', path }),
  get: <Reply>(path: string) => ask<Reply>({ method: 'GET', path }),
  post: <Reply>(path: string, body: object = {}) => ask<Reply>({ method: 'POST', path, body }),
  /** With a body, for WeChat says of every request that it has one. */
  delete: <Reply>(path: string) => ask<Reply>({ method: 'DELETE', path, body: {} }),
  put: <Reply>(path: string, body: object) => ask<Reply>({ method: 'PUT', path, body }),
};
