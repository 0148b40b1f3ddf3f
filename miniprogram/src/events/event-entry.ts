import { decodeOnce } from '../api/query';

/** What a link, a card or a landing brought along to an event. */
export interface EventEntry {
  id: string;
  invite?: string;
  promo?: string;
  scanId?: string;
}

type Query = Record<string, string | undefined>;

/** From the page's own parameters, or from the address of a plain link that WeChat opened it by. */
export function readEventEntry(query: Query): EventEntry {
  const link = query.q ? decodeOnce(query.q) : '';
  const read = (name: string) => {
    const value = query[name] || valueIn(link, name);
    return value ? decodeOnce(value) : undefined;
  };
  return { id: read('id') ?? '', invite: read('invite'), promo: read('promo'), scanId: read('scanId') };
}

/** A parameter of an address or of a scene, still encoded. */
export function valueIn(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|[?&])${name}=([^&#]+)`).exec(text)?.[1];
}
