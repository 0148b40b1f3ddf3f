import type { WeappHost } from './host.js';
import type { Definition } from './loader.js';
import type { PageJson } from './package.js';
import { Renderer } from './wxml/render.js';
import type { TreeNode, TreeOwner } from './wxml/tree.js';
import { applyData } from './set-data.js';

const SET_DATA_LIMIT = 1024 * 1024;
const SET_DATA_ADVICE = 256 * 1024;

const clone = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

const initialValue = (property: unknown): unknown =>
  property && typeof property === 'object' && 'value' in property ? clone(property.value) : null;

/** What a page and a component share: data that only setData changes, and the tree drawn from it. */
export abstract class View implements TreeOwner {
  abstract readonly instance: Record<string, unknown>;
  abstract readonly data: Record<string, unknown>;
  readonly json: PageJson;
  readonly using: Record<string, string>;
  protected children = new Map<string, ComponentView>();
  private seen = new Set<string>();

  constructor(
    readonly host: WeappHost,
    readonly file: string,
    readonly route: string,
  ) {
    this.json = host.package.json<PageJson>(`${file}.json`);
    const declared = { ...host.package.app.usingComponents, ...this.json.usingComponents };
    const resolved = Object.entries(declared).map(([tag, reference]) => [tag, host.package.resolve(file, reference)]);
    this.using = Object.fromEntries(resolved) as Record<string, string>;
  }

  /** Draws the whole page again. */
  abstract refresh(): void;
  abstract templateIsMissing(name: string): void;

  setData(patch: Record<string, unknown>, done?: () => void): void {
    const text = JSON.stringify(patch, (key, value: unknown) => this.refuseFunction(key, value));
    this.recordSetData(patch, Buffer.byteLength(text));
    for (const [path, value] of Object.entries(JSON.parse(text) as object)) applyData(this.data, path, value);
    this.refresh();
    if (done) this.host.scheduler.later(() => done.call(this.instance));
  }

  render(): TreeNode[] {
    this.seen.clear();
    const nodes = new Renderer(this.host.wxml, this).render(`${this.file}.wxml`, this.data);
    for (const [key, child] of this.children) if (!this.seen.has(key)) this.drop(key, child);
    return nodes;
  }

  renderComponent(file: string, attrs: Record<string, unknown>, key: string): TreeNode[] {
    this.seen.add(key);
    const known = this.children.get(key);
    const child = known ?? new ComponentView(this, file, attrs);
    this.children.set(key, child);
    if (known) known.update(attrs);
    return child.render();
  }

  protected detachChildren(): void {
    for (const [key, child] of this.children) this.drop(key, child);
  }

  private drop(key: string, child: ComponentView): void {
    this.children.delete(key);
    child.detach();
  }

  private refuseFunction(key: string, value: unknown): unknown {
    if (typeof value === 'function') this.host.fail(new Error(`setData of a function at ${key}`));
    return value;
  }

  private recordSetData(patch: Record<string, unknown>, bytes: number): void {
    const size = `setData of ${Math.round(bytes / 1024)} KB on ${this.route}`;
    this.host.setDataLog.push({ page: this.route, bytes, paths: Object.keys(patch) });
    for (const [path, value] of Object.entries(patch))
      if (value === undefined) this.host.warnings.push(`Setting data field "${path}" to undefined is invalid.`);
    if (bytes > SET_DATA_LIMIT) this.host.fail(new Error(`${size}: the limit is 1024 KB`));
    else if (bytes > SET_DATA_ADVICE) this.host.warnings.push(`${size}: keep it under 256 KB`);
  }
}

/** One custom component on a page. In this file because views hold components, which are views. */
export class ComponentView extends View {
  readonly instance: Record<string, unknown>;
  readonly data: Record<string, unknown>;
  private readonly definition: Definition;
  /** As last passed in: a property is set again only when this changed, or an old value would undo the component's own update. */
  private readonly passed = new Map<string, string | undefined>();

  constructor(
    private readonly parent: View,
    file: string,
    attrs: Record<string, unknown>,
  ) {
    super(parent.host, file, parent.route);
    this.definition = this.host.loader.component(file);
    this.data = clone(this.definition.data ?? {}) as Record<string, unknown>;
    for (const [name, property] of Object.entries(this.definition.properties ?? {})) this.data[name] = initialValue(property);
    this.update(attrs);
    this.instance = {
      ...this.definition.methods,
      data: this.data,
      properties: this.data,
      setData: (patch: Record<string, unknown>, done?: () => void) => this.setData(patch, done),
      triggerEvent: (name: string) => this.host.fail(new Error(`triggerEvent("${name}") is not supported by the test host`)),
    };
    this.live('created');
    this.live('attached');
  }

  update(attrs: Record<string, unknown>): void {
    for (const name of Object.keys(this.definition.properties ?? {})) {
      const text = JSON.stringify(attrs[name]);
      if (!(name in attrs) || text === this.passed.get(name)) continue;
      this.passed.set(name, text);
      if (text !== undefined) this.data[name] = JSON.parse(text) as unknown;
    }
  }

  refresh(): void {
    this.parent.refresh();
  }

  templateIsMissing(name: string): void {
    this.parent.templateIsMissing(name);
  }

  detach(): void {
    this.detachChildren();
    this.live('detached');
  }

  private live(moment: string): void {
    const run = this.definition.lifetimes?.[moment] ?? this.definition[moment];
    if (typeof run === 'function') this.host.scheduler.call(() => run.call(this.instance) as unknown);
  }
}
