import vm from 'node:vm';

/** Newer than the oldest phones that the platform still serves: their engines do not have it, so neither does the realm. */
const REMOVE_WHAT_OLD_PHONES_LACK = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']) delete Array.prototype[name];
  delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers;
  delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; delete globalThis.WebAssembly;`;

/** WeChat has no code from strings, except the \`new Function('return this')\` that libraries use to find the global object. */
const GUARD_FUNCTION = `{
  const make = (parts) => {
    if (parts.length === 1 && /^\\s*return this;?\\s*$/.test(parts[0])) return () => globalThis;
    throw new EvalError('new Function is not available in a mini-program');
  };
  const guarded = new Proxy(Function, { apply: (target, self, parts) => make(parts), construct: (target, parts) => make(parts) });
  Function.prototype.constructor = guarded;
  globalThis.Function = guarded;
}`;

/**
 * The JavaScript world of one running mini-program: ECMAScript and what the host exposes, nothing else.
 * Whatever is handed to the app is made inside, or the app's own `instanceof` would not know it.
 */
export class Realm {
  readonly context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly parse: (text: string) => unknown;
  private readonly makeBuffer: (length: number) => ArrayBuffer;
  private readonly promise: PromiseConstructor;

  constructor() {
    vm.runInContext(REMOVE_WHAT_OLD_PHONES_LACK, this.context);
    vm.runInContext(GUARD_FUNCTION, this.context);
    this.parse = vm.runInContext('(text) => JSON.parse(text)', this.context) as (text: string) => unknown;
    this.makeBuffer = vm.runInContext('(length) => new ArrayBuffer(length)', this.context) as (length: number) => ArrayBuffer;
    this.promise = vm.runInContext('Promise', this.context) as PromiseConstructor;
  }

  expose(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals);
  }

  evaluate(code: string, filename: string): unknown {
    return vm.runInContext(code, this.context, { filename });
  }

  /** A copy of plain data, made inside. */
  copy(value: unknown): unknown {
    return value === undefined ? undefined : this.parse(JSON.stringify(value));
  }

  /** An object made inside whose members are taken as they are, for what holds functions. */
  object(members: Record<string, unknown>): Record<string, unknown> {
    return Object.assign(this.parse('{}') as Record<string, unknown>, members);
  }

  array(items: unknown[]): unknown[] {
    const array = this.parse('[]') as unknown[];
    array.push(...items);
    return array;
  }

  arrayBuffer(bytes: Uint8Array): ArrayBuffer {
    const buffer = this.makeBuffer(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return buffer;
  }

  /** A promise of the app's own kind, so that one which it drops is known to be its. */
  newPromise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T> {
    return new this.promise<T>(executor);
  }

  owns(promise: Promise<unknown>): boolean {
    return promise instanceof this.promise;
  }
}

/** The names that every engine of the platform has by itself. */
export function languageGlobals(): Set<string> {
  const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', new Realm().context) as string[];
  return new Set([...names, 'undefined', 'NaN', 'Infinity', 'arguments']);
}
