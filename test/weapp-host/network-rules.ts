export interface NetworkOptions {
  /** Origins that the WeChat console will list; null allows all, as with "do not verify domains". */
  domains: string[] | null;
  /** What stands in for those hosts: the production package talks to the test's server. */
  rewrite: Record<string, string>;
}

/** Why a request to this address is refused, or null. */
export function whyNotAddress(address: string, { domains }: NetworkOptions): string | null {
  if (!URL.canParse(address)) return 'invalid url';
  const { protocol, origin } = new URL(address);
  if (!domains) return null;
  if (protocol !== 'https:') return 'url not in domain list (https only)';
  return domains.includes(origin) ? null : 'url not in domain list';
}

export function rewritten(address: string, { rewrite }: NetworkOptions): string {
  const rule = Object.entries(rewrite).find(([from]) => address.startsWith(from));
  return rule ? `${rule[1]}${address.slice(rule[0].length)}` : address;
}
