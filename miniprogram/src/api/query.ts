/** `/path` and its query; what is undefined or null is left out. (The package has no URLSearchParams.) */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
}

/** WeChat encodes once; what is not well encoded was never encoded and is taken as it is. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
