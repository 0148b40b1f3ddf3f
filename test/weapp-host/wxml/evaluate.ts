import vm from 'node:vm';

export type Evaluated = (...args: unknown[]) => unknown;

/** Makes a function of code that a package holds as text, as the platform's compiler does when the package is uploaded. */
export const evaluated = (code: string, parameters: string[]): Evaluated => vm.compileFunction(code, parameters) as Evaluated;
