import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A package that takes tens of megabytes and that most processes never need: it is loaded with its first use. */
export function lazily<Module>(name: string): () => Module {
  let loaded: Module | undefined;
  return () => (loaded ??= load(name) as Module);
}
