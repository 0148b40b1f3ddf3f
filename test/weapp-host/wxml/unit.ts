import type { WeappPackage } from '../package.js';
import { evaluated } from './evaluate.js';
import { type Markup, parseWxml } from './parse.js';

/** One WXML file, read. */
export interface Unit {
  file: string;
  body: Markup[];
  templates: Map<string, Markup>;
  scripts: Record<string, unknown>;
  imports: Unit[];
}

/** Reads each WXML and WXS file of a package once. */
export class Units {
  private readonly units = new Map<string, Unit>();
  private readonly scripts = new Map<string, unknown>();

  constructor(private readonly files: WeappPackage) {}

  load(file: string): Unit {
    const known = this.units.get(file);
    if (known) return known;
    const unit: Unit = { file, body: [], templates: new Map(), scripts: {}, imports: [] };
    const markup = parseWxml(this.files.text(file), file);
    this.units.set(file, unit);
    for (const node of markup) this.place(unit, node);
    return unit;
  }

  resolve(unit: Unit, reference: string): Unit {
    return this.load(this.files.resolve(unit.file, reference));
  }

  private place(unit: Unit, node: Markup): void {
    const { src, name, module = '' } = node.attrs;
    if (node.tag === 'import' && src) unit.imports.push(this.resolve(unit, src));
    else if (node.tag === 'template' && name) unit.templates.set(name, node);
    else if (node.tag === 'wxs') unit.scripts[module] = src ? this.script(this.files.resolve(unit.file, src)) : this.inlineScript(node, unit);
    else unit.body.push(node);
  }

  private script(file: string): unknown {
    if (!this.scripts.has(file)) this.scripts.set(file, this.run(this.files.text(file), file));
    return this.scripts.get(file);
  }

  private inlineScript(node: Markup, unit: Unit): unknown {
    return this.run(node.children.map((child) => child.text).join(''), unit.file);
  }

  private run(source: string, file: string): unknown {
    const module: { exports: unknown } = { exports: {} };
    const script = evaluated(source, ['module', 'exports', 'require']);
    script(module, module.exports, (reference: string) => this.script(this.files.resolve(file, reference)));
    return module.exports;
  }
}

/** Own templates, then those of direct imports: an import does not bring its imports. */
export function findTemplate(unit: Unit, name: string): { unit: Unit; template: Markup } | null {
  for (const candidate of [unit, ...unit.imports]) {
    const template = candidate.templates.get(name);
    if (template) return { unit: candidate, template };
  }
  return null;
}
