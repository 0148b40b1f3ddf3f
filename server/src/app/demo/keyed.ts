/** Things of the demo company by the names that its data give them. */
export class Keyed<Thing> {
  private readonly things = new Map<string, Thing>();

  constructor(private readonly kind: string) {}

  add(key: string, thing: Thing): Thing {
    this.things.set(key, thing);
    return thing;
  }

  get(key: string): Thing {
    const thing = this.things.get(key);
    if (thing === undefined) throw new Error(`The demo's data name no ${this.kind} ${key}.`);
    return thing;
  }

  all(): Thing[] {
    return [...this.things.values()];
  }
}
