export type LiveEvent = 'message' | 'person' | 'call' | 'mail' | 'clock' | 'faults' | 'table' | 'pay' | 'reset';
type Listener = (event: LiveEvent, data: unknown, personId: string | null) => void;

/** Tells open pages what has just happened. */
export class LiveFeed {
  private readonly listeners = new Set<Listener>();

  tell(event: LiveEvent, data: unknown, personId: string | null = null): void {
    for (const listener of this.listeners) listener(event, data, personId);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get hasListeners(): boolean {
    return this.listeners.size > 0;
  }
}
