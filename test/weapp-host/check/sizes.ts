import type { WeappPackage } from '../package.js';

const MEGABYTE = 1024 * 1024;
const PACKAGE_LIMIT = 2 * MEGABYTE;
const TOTAL_LIMIT = 30 * MEGABYTE;
const MAIN = 'main';

const inMegabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(2)} MB`;

export function packageSizes(files: WeappPackage): Record<string, number> {
  const sizes: Record<string, number> = { [MAIN]: 0 };
  for (const sub of files.subPackages) sizes[sub.root] = 0;
  for (const file of files.files()) {
    const name = files.subPackageOf(file)?.root ?? MAIN;
    sizes[name] = (sizes[name] ?? 0) + files.size(file);
  }
  return sizes;
}

export function sizeProblems(files: WeappPackage, mainLimit: number): string[] {
  const sizes = packageSizes(files);
  const limitOf = (name: string): number => (name === MAIN ? Math.min(mainLimit, PACKAGE_LIMIT) : PACKAGE_LIMIT);
  const tooLarge = Object.entries(sizes).filter(([name, size]) => size > limitOf(name));
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return [
    ...tooLarge.map(([name, size]) => `package ${name} is ${inMegabytes(size)} (limit ${inMegabytes(limitOf(name))})`),
    ...(total > TOTAL_LIMIT ? [`all packages together are ${inMegabytes(total)} (limit ${inMegabytes(TOTAL_LIMIT)})`] : []),
  ];
}
