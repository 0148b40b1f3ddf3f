type Container = Record<string | number, unknown>;

/** The keys of a setData path: `root.cn.[0].v`, `root.cn[0].v` and `a.b` are all allowed. */
export function pathKeys(path: string): (string | number)[] {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Sets one value deep inside, making what is missing on the way. */
export function applyData(target: Container, path: string, value: unknown): void {
  const keys = pathKeys(path);
  const last = keys.pop();
  if (last === undefined) return;
  let at = target;
  keys.forEach((key, position) => {
    const following = keys[position + 1] ?? last;
    const next = at[key];
    const inner: Container = isContainer(next) ? next : ((typeof following === 'number' ? [] : {}) as Container);
    at[key] = inner;
    at = inner;
  });
  at[last] = value;
}
