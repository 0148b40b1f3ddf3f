import { ApiError } from './api-error';

export type Query = Record<string, string | number | boolean | null | undefined>;

/** `/admin/leads` + { stage: 'new' } → `/api/admin/leads?stage=new`; what is empty is left out. */
export function urlOf(path: string, query: object = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text && `?${text}`}`;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A file goes as it is; the browser writes the heading of its parts. */
const partsOf = (body?: object): Pick<RequestInit, 'headers' | 'body'> =>
  body instanceof FormData ? { body } : { headers: body ? { 'content-type': 'application/json' } : {}, body: body && JSON.stringify(body) };

async function call<Reply>(method: Method, url: string, body?: object): Promise<Reply> {
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    ...partsOf(body),
  }).catch(() => {
    throw ApiError.offline();
  });
  if (!response.ok) throw await ApiError.from(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as Reply;
}

/** The one file of a request. */
const asForm = (file: File) => {
  const form = new FormData();
  form.set('file', file);
  return form;
};

export const api = {
  get: <Reply>(path: string, query?: object) => call<Reply>('GET', urlOf(path, query)),
  post: <Reply = void>(path: string, body?: object) => call<Reply>('POST', urlOf(path), body),
  upload: <Reply>(path: string, file: File) => call<Reply>('POST', urlOf(path), asForm(file)),
  put: <Reply = void>(path: string, body?: object) => call<Reply>('PUT', urlOf(path), body),
  delete: <Reply = void>(path: string) => call<Reply>('DELETE', urlOf(path)),
};
