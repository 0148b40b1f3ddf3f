/** A refusal by the sandbox, or by the network on the way to it. The message may be shown. */
export class Refused extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, { method, ...payload(body) }).catch(() => {
    throw new Refused('UNREACHABLE', '连不上沙箱，请确认它正在运行');
  });
  const text = await answer.text();
  if (!answer.ok) throw refusal(answer.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Images go as they are, everything else as JSON. */
function payload(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, headers: { 'content-type': body.type } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function refusal(status: number, text: string): Refused {
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new Refused(error.code, error.message);
  } catch {
    return new Refused(`HTTP_${status}`, `沙箱出错了（HTTP ${status}）`);
  }
}

export const api = {
  get: <T>(path: string) => request<T>('GET', path),
  post: <T>(path: string, body: unknown = {}) => request<T>('POST', path, body),
  put: <T>(path: string, body: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => request<T>('PATCH', path, body),
  remove: <T = void>(path: string) => request<T>('DELETE', path),
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `{ a: 1, b: '' }` → `?a=1`: what is empty is left out. */
export function queryOf(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
