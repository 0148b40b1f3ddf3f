import type { Person } from '../people/person.js';
import type { State } from '../platform/state.js';
import type { Opens } from './opens.js';

type Entered = Extract<Opens, { opens: 'mini-program' }>;

/** How each person came into the mini-program the last time. */
export class EnterOptions {
  private readonly entered: Map<string, Entered>;

  constructor(state: State) {
    this.entered = state.map('enter-options');
  }

  remember({ id }: Person, opens: Opens): void {
    if (opens.opens === 'mini-program') this.entered.set(id, opens);
  }

  find({ id }: Person): Entered | null {
    return this.entered.get(id) ?? null;
  }
}
