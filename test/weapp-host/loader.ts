import type { WeappPackage } from './package.js';
import type { Realm } from './realm.js';

/** What an app gives to App(), Page() or Component(). */
export interface Definition {
  data?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  methods?: Record<string, unknown>;
  lifetimes?: Record<string, unknown>;
  [member: string]: unknown;
}

type Kind = 'Page' | 'Component';
type ModuleFunction = (require: (reference: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** Loads scripts as the platform does, and keeps what they register. */
export class Loader {
  appDefinition: Definition | null = null;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly definitions = { Page: new Map<string, Definition>(), Component: new Map<string, Definition>() };
  /** The page or component whose file is running; Page() and Component() register under it. */
  private loading: string | null = null;

  constructor(
    private readonly files: WeappPackage,
    private readonly realm: Realm,
    private readonly onError: (error: unknown) => void,
  ) {}

  loadApp(): Definition {
    this.load('app.js');
    if (!this.appDefinition) throw new Error('app.js did not call App()');
    return this.appDefinition;
  }

  page(route: string): Definition {
    return this.entry('Page', route);
  }

  component(file: string): Definition {
    return this.entry('Component', file);
  }

  registerApp(definition: Definition): void {
    if (this.appDefinition) this.onError(new Error('App() was called twice'));
    this.appDefinition = definition;
  }

  registerPage(definition: Definition): void {
    this.register('Page', definition);
  }

  /** A page may be written with Component(): its methods then are the page's. */
  registerComponent(definition: Definition): void {
    const isPage = this.loading !== null && this.files.routes.includes(this.loading);
    if (isPage) this.register('Page', { ...definition, ...definition.methods });
    else this.register('Component', definition);
  }

  hasLoaded(file: string): boolean {
    return this.modules.has(file);
  }

  private register(kind: Kind, definition: Definition): void {
    if (!this.loading) throw new Error(`${kind}() called outside of a page or component file`);
    if (this.definitions[kind].has(this.loading)) this.onError(new Error(`${kind}() called twice in ${this.loading}.js`));
    this.definitions[kind].set(this.loading, definition);
  }

  private entry(kind: Kind, file: string): Definition {
    const known = this.definitions[kind].get(file);
    if (known) return known;
    const outer = this.loading;
    this.loading = file;
    try {
      this.load(`${file}.js`);
    } finally {
      this.loading = outer;
    }
    const definition = this.definitions[kind].get(file);
    if (!definition) throw new Error(`${kind} "${file}" has not been registered yet: ${file}.js did not call ${kind}()`);
    return definition;
  }

  private require(reference: string, from: string): unknown {
    const target = this.files.resolveScript(from, reference);
    const refusal = this.files.whyNotRequire(from, target);
    if (refusal) throw new Error(`module ${refusal} (${from})`);
    return this.load(target, reference);
  }

  private load(file: string, reference = file): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    if (!this.files.has(file)) throw new Error(`module '${file}' is not defined, require args is '${reference}'`);
    const module: { exports: unknown } = { exports: {} };
    this.modules.set(file, module);
    const wrapped = `(function(require,module,exports){${this.files.text(file)}\n})`;
    const run = this.realm.evaluate(wrapped, `weapp/${file}`) as ModuleFunction;
    run((required) => this.require(required, file), module, module.exports);
    return module.exports;
  }
}
