import type { LogEntry } from '../../common/model';

const FORMATS = [/<(?:Event|MsgType)><!\[CDATA\[(\w+)\]\]>/g, /"(?:Event|MsgType)":"(\w+)"/g, /"event_type":"([\w.]+)"/g];

/** What a push is about: its event, or its type of message. */
export function eventOf({ direction, body }: Pick<LogEntry, 'direction' | 'body'>): string | null {
  if (direction !== 'out' || !body) return null;
  const names = FORMATS.flatMap((format) => [...body.matchAll(format)].map(([, name]) => name ?? ''));
  return names.find((name) => name !== 'event') ?? names[0] ?? null;
}
