/** Screens by address, the one on the screen last. */
export type Stack = readonly string[];

/** The screens at the bottom, with the bar of tabs below them. */
export const TABS: readonly string[] = ['chats', 'directory', 'me'];
const [HOME = ''] = TABS;

/** What opens from here takes its place, so that going back does not lead there again. */
const PASSING = ['scan'];
const DEEPEST = 12;

export const isPassing = (stack: Stack): boolean => PASSING.includes(stack.at(-1) ?? '');

export function pushed(stack: Stack, to: string): Stack {
  const givesWay = isPassing(stack) || stack.at(-1) === to;
  return [...(givesWay ? stack.slice(0, -1) : stack), to].slice(-DEEPEST);
}

export function popped(stack: Stack): Stack {
  return stack.length > 1 ? stack.slice(0, -1) : [HOME];
}

/** What lies below a screen that was opened by its address alone. */
export function stackOf(address: string): Stack {
  if (address === '') return [HOME];
  return TABS.includes(address) ? [address] : [HOME, address];
}

export function pathOf(address: string): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  return { path, query: new URLSearchParams(query) };
}
