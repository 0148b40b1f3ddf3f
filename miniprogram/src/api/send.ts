import Taro from '@tarojs/taro';
import { networkError, readRefusal } from './api-error';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Question {
  method: Method;
  path: string;
  body?: object;
  token?: string;
}

const TIMEOUT_MS = 15_000;

/** One HTTP call. WeChat calls every status a success, so the status is looked at here. */
export async function send<Reply>({ method, path, body, token }: Question): Promise<Reply> {
  const answer = await Taro.request({
    url: `${API_BASE}/api${path}`,
    method,
    data: body,
    header: token ? { Authorization: `Bearer ${token}` } : {},
    timeout: TIMEOUT_MS,
  }).catch(() => { throw networkError(); });
  if (answer.statusCode >= 400) throw readRefusal(answer.statusCode, answer.data);
  return answer.data as Reply;
}
