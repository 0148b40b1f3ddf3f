import type { Clock } from '../platform/clock.js';
import type { State } from '../platform/state.js';
import type { Person } from './person.js';

export interface Following {
  since: number;
  scene: string;
  qrScene: number;
  qrSceneStr: string;
}

/** Who follows the service account, since when and by which way they came. */
export class Followers {
  private readonly followers: Map<string, Following>;

  constructor(state: State, private readonly clock: Clock) {
    this.followers = state.map('followers');
  }

  add({ id }: Pick<Person, 'id'>, scene: string, qr: number | string = ''): void {
    const [qrScene, qrSceneStr] = typeof qr === 'number' ? [qr, ''] : [0, qr];
    this.followers.set(id, { since: this.clock.seconds(), scene, qrScene, qrSceneStr });
  }

  remove({ id }: Pick<Person, 'id'>): void {
    this.followers.delete(id);
  }

  find({ id }: Pick<Person, 'id'>): Following | null {
    return this.followers.get(id) ?? null;
  }

  has({ id }: Pick<Person, 'id'>): boolean {
    return this.followers.has(id);
  }

  /** In the order in which they came. */
  ids(): string[] {
    return [...this.followers.keys()];
  }
}
