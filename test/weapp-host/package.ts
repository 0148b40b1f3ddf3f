import fs from 'node:fs';
import path from 'node:path/posix';

export interface SubPackage {
  root: string;
  pages: string[];
  independent?: boolean;
}

export interface TabBar {
  list: { pagePath: string; text?: string; iconPath?: string; selectedIconPath?: string }[];
}

export interface PageJson {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  usingComponents?: Record<string, string>;
}

export interface AppJson {
  pages: string[];
  entryPagePath?: string;
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  window?: PageJson;
  tabBar?: TabBar;
  usingComponents?: Record<string, string>;
  lazyCodeLoading?: string;
}

const trimSlashes = (root: string): string => root.replace(/^\/|\/$/g, '');

/** True when a file or folder lies under a sub-package's root. */
export const liesUnder = (root: string, file: string): boolean => file.startsWith(`${root}/`);

/** The files of a built mini-program, and what app.json says of its pages and packages. */
export class WeappPackage {
  readonly app: AppJson;
  readonly subPackages: SubPackage[];
  /** Every page of every package, without extension. */
  readonly routes: string[];

  constructor(readonly dist: string) {
    this.app = this.json<AppJson>('app.json');
    const declared = this.app.subPackages ?? this.app.subpackages ?? [];
    this.subPackages = declared.map((sub) => ({ ...sub, root: trimSlashes(sub.root) }));
    this.routes = [...this.app.pages, ...this.subPackages.flatMap((sub) => sub.pages.map((page) => path.join(sub.root, page)))];
  }

  get home(): string {
    return this.app.entryPagePath ?? this.app.pages[0] ?? '';
  }

  absolute(file: string): string {
    return path.join(this.dist, file);
  }

  has(file: string): boolean {
    return !file.startsWith('..') && fs.existsSync(this.absolute(file));
  }

  text(file: string): string {
    if (!this.has(file)) throw new Error(`${file} is missing from the build`);
    return fs.readFileSync(this.absolute(file), 'utf8');
  }

  json<T>(file: string): T {
    const text = this.text(file);
    try {
      return JSON.parse(text) as T;
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    }
  }

  size(file: string): number {
    return fs.statSync(this.absolute(file)).size;
  }

  files(folder = ''): string[] {
    const entries = fs.readdirSync(this.absolute(folder), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? this.files(file) : [file];
    });
  }

  filesEndingIn(extension: string): string[] {
    return this.files().filter((file) => file.endsWith(extension));
  }

  /** What a reference in one file means: from the package root with a slash, else beside that file. */
  resolve(from: string, reference: string): string {
    return reference.startsWith('/') ? reference.slice(1) : path.join(path.dirname(from), reference);
  }

  /** The script that require() means; the extension, or `/index`, may be left out. */
  resolveScript(from: string, reference: string): string {
    const file = this.resolve(from, reference);
    if (file.endsWith('.js')) return file;
    return !this.has(`${file}.js`) && this.has(`${file}/index.js`) ? `${file}/index.js` : `${file}.js`;
  }

  subPackageOf(file: string): SubPackage | undefined {
    return this.subPackages.find((sub) => liesUnder(sub.root, file));
  }

  /** Why one file may not require another, or null when it may. */
  whyNotRequire(from: string, target: string): string | null {
    const mine = this.subPackageOf(from);
    const theirs = this.subPackageOf(target);
    const here = mine ? `sub-package "${mine.root}"` : 'the main package';
    if (theirs && theirs !== mine) return `'${target}' belongs to sub-package "${theirs.root}" and cannot be required from ${here}`;
    if (!theirs && mine?.independent) return `'${target}' is in the main package and cannot be required from independent ${here}`;
    return null;
  }

  isTab(route: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;
  }
}
