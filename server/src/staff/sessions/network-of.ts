import { isIPv6 } from 'node:net';

/** Whoever has one IPv6 address has the other 2^64 of its network too, so the network is what counts. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1];
  return isIPv6(address) ? `${prefixOf(address)}::/64` : address;
}

function prefixOf(address: string): string {
  const [head, tail] = address.split('%')[0].split('::');
  const given = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const gap = tail === undefined ? 0 : 8 - given[0].length - given[1].length;
  const groups = [...given[0], ...Array<string>(gap).fill('0'), ...given[1]];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
