/** Screens by address, the one on the screen last. */
export type Stack = readonly string[];

/** What opens from here takes its place, so that going back does not lead there again. */
const PASSING = ['scan'];
const DEEPEST = 12;

export function pushed(stack: Stack, to: string): Stack {
  const below = stack.filter((address, index) => index < stack.length - 1 || (!PASSING.includes(address) && address !== to));
  return [...below, to].slice(-DEEPEST);
}

export function popped(stack: Stack, home: string): Stack {
  return stack.length > 1 ? stack.slice(0, -1) : [home];
}

export function pathOf(address: string): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  return { path, query: new URLSearchParams(query) };
}
