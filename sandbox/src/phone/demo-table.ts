import { isObject, textOf } from '../platform/json.js';
import type { LiveFeed } from '../platform/live-feed.js';
import { OwnError } from '../platform/own-error.js';
import type { State } from '../platform/state.js';

/** Something printed that lies on the table, ready to be scanned by anybody who holds a phone. */
export interface TableThing {
  id: string;
  name: string;
  note: string;
  /** What its code says. */
  text: string;
}

/** The things that a company has laid out to be scanned. The sandbox only keeps them. */
export class DemoTable {
  private readonly things: Map<string, TableThing>;

  constructor(state: State, private readonly live: LiveFeed) {
    this.things = state.map('table');
  }

  all(): TableThing[] {
    return [...this.things.values()];
  }

  lay(things: TableThing[]): TableThing[] {
    this.things.clear();
    for (const thing of things) this.things.set(thing.id, thing);
    this.live.tell('table', this.all());
    return this.all();
  }
}

/** The things as somebody sent them, or a refusal that says what is missing. */
export function readThings(body: unknown): TableThing[] {
  if (!Array.isArray(body)) throw new OwnError(422, 'THINGS_MISSING', '请给出物料列表');
  return body.map((thing) => readThing(thing));
}

function readThing(given: unknown): TableThing {
  const { id, name, note, text } = isObject(given) ? given : {};
  const thing = { id: textOf(id), name: textOf(name), note: textOf(note), text: textOf(text) };
  if (!thing.id || !thing.name || !thing.text) throw new OwnError(422, 'THING_INCOMPLETE', '每件物料都要有编号、名称和码的内容');
  return thing;
}
