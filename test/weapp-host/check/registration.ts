import { toError } from '../errors.js';
import { WeappHost } from '../host.js';
import type { PageJson, WeappPackage } from '../package.js';

/** Loads the app and every page and component for once, to see that each registers itself. */
export function registrationProblems(files: WeappPackage): string[] {
  const host = new WeappHost({ dist: files.dist });
  const problems: string[] = [];
  const attempt = (load: () => unknown): void => {
    try {
      load();
    } catch (error) {
      problems.push(toError(error).message);
    }
  };
  attempt(() => host.loader.loadApp());
  for (const route of files.routes) attempt(() => host.loader.page(route));
  for (const component of componentsOf(files)) attempt(() => host.loader.component(component));
  host.close();
  return [...new Set([...problems, ...host.errors.map(({ message }) => message)])];
}

function componentsOf(files: WeappPackage): string[] {
  const isComponent = (file: string): boolean => {
    try {
      return files.json<PageJson & { component?: boolean }>(file).component === true;
    } catch {
      return false; // reported with the other broken JSON
    }
  };
  const routes = new Set(files.routes);
  return files.filesEndingIn('.json').filter(isComponent).map((file) => file.slice(0, -'.json'.length)).filter((file) => !routes.has(file));
}
