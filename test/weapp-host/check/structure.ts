import { liesUnder, type PageJson, type WeappPackage } from '../package.js';

const PAGE_FILES = ['.js', '.json', '.wxml'];
/** Written for WeChat's tools, with other rules. */
const NOT_COMPONENTS = /(^|\/)(project\.(private\.)?config|sitemap|theme)\.json$/;

/** What app.json and the other JSON files promise and the package does not hold. */
export function structureProblems(files: WeappPackage): string[] {
  return [...missingPageFiles(files), ...wrongRoots(files), ...wrongTabs(files), ...files.filesEndingIn('.json').flatMap((file) => jsonProblems(files, file))];
}

function missingPageFiles(files: WeappPackage): string[] {
  const expected = files.routes.flatMap((route) => PAGE_FILES.map((extension) => `${route}${extension}`));
  return expected.filter((file) => !files.has(file)).map((file) => `${file} is missing`);
}

function wrongRoots(files: WeappPackage): string[] {
  return files.subPackages.flatMap(({ root }) => [
    ...files.app.pages.filter((page) => liesUnder(root, page)).map((page) => `main-package page ${page} lies under sub-package root ${root}`),
    ...files.subPackages.filter((other) => liesUnder(root, other.root)).map((other) => `sub-package ${other.root} lies under sub-package ${root}`),
  ]);
}

function wrongTabs(files: WeappPackage): string[] {
  const { tabBar, pages } = files.app;
  if (!tabBar) return [];
  const count = tabBar.list.length;
  const icons = tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]).filter((icon) => icon !== undefined);
  return [
    ...(count < 2 || count > 5 ? ['tabBar.list needs 2 to 5 entries'] : []),
    ...tabBar.list.filter((tab) => !pages.includes(tab.pagePath)).map((tab) => `tabBar page ${tab.pagePath} is not in the main package`),
    ...icons.filter((icon) => !files.has(icon)).map((icon) => `tabBar icon ${icon} is missing`),
  ];
}

function jsonProblems(files: WeappPackage, file: string): string[] {
  if (NOT_COMPONENTS.test(file)) return [];
  try {
    return missingComponents(files, file, files.json<PageJson>(file));
  } catch (error) {
    return [(error as Error).message];
  }
}

function missingComponents(files: WeappPackage, file: string, { usingComponents = {} }: PageJson): string[] {
  const isPlugin = (reference: string): boolean => /^\w+:\/\//.test(reference);
  return Object.entries(usingComponents)
    .filter(([, reference]) => !isPlugin(reference) && !files.has(`${files.resolve(file, reference)}.json`))
    .map(([tag, reference]) => `${file}: component ${tag} (${reference}) does not exist`);
}
