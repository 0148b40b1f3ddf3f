import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { LongNumber } from './json.js';

const parser = new XMLParser({ parseTagValue: false, processEntities: false, ignoreAttributes: true });
const builder = new XMLBuilder({ cdataPropName: '__cdata', suppressEmptyNode: false });

export type XmlValue = string | number | LongNumber | XmlValue[] | { [name: string]: XmlValue };

/** `<xml>…</xml>` as WeChat writes it: texts in CDATA, numbers bare. */
export function toXml(fields: Record<string, XmlValue>): string {
  return String(builder.build({ xml: wrapTexts(fields) }));
}

/** The fields inside `<xml>`, or null when it is something else. All values stay texts. */
export function fromXml(text: string): Record<string, unknown> | null {
  const root = (parser.parse(text) as { xml?: unknown }).xml;
  return typeof root === 'object' && root !== null ? (root as Record<string, unknown>) : null;
}

type Wrapped = number | string | { __cdata: string } | Wrapped[] | { [name: string]: Wrapped };

function wrapTexts(value: XmlValue): Wrapped {
  if (typeof value === 'string') return { __cdata: value };
  if (typeof value === 'number') return value;
  if (value instanceof LongNumber) return value.toString();
  if (Array.isArray(value)) return value.map(wrapTexts);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wrapTexts(inner)]));
}
