export type DatabaseSettings =
  | { kind: 'sqlite'; file: string }
  | { kind: 'mysql' | 'mariadb'; url: string; poolSize: number };

/** `sqlite:data/chudian.sqlite`, `mysql://user:password@host/name` or `mariadb://…`, with an optional `?pool=20`. */
export function parseDatabaseUrl(text: string): DatabaseSettings {
  if (text.startsWith('sqlite:')) return { kind: 'sqlite', file: text.slice('sqlite:'.length) };
  const url = new URL(text);
  const poolSize = Number(url.searchParams.get('pool') ?? 20);
  url.search = '';
  const kind = url.protocol === 'mariadb:' ? 'mariadb' : 'mysql';
  return { kind, url: url.toString(), poolSize };
}
