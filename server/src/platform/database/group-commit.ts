import type { Transaction } from './transaction.js';

interface Waiting<Input, Output> {
  input: Input;
  resolve(output: Output): void;
  reject(error: unknown): void;
}

/**
 * Lets concurrent requests share one commit. While one group is being committed the next gathers, so a single request
 * never waits for company. A group that fails is repeated one by one: nobody fails for another's input.
 */
export class GroupCommit<Input, Output> {
  private readonly waiting: Waiting<Input, Output>[] = [];
  private active = 0;

  constructor(
    private readonly transaction: Transaction,
    private readonly work: (inputs: Input[]) => Promise<Output[]>,
    private readonly limits: { groupSize: number; groupsAtOnce: number },
  ) {}

  submit(input: Input): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      if (this.active < this.limits.groupsAtOnce) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.active += 1;
    // Requests that arrived in the same turn of the event loop belong together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0, this.limits.groupSize));
    this.active -= 1;
  }

  private async commit(group: Waiting<Input, Output>[]): Promise<void> {
    try {
      const outputs = await this.transaction.run(() => this.work(group.map((each) => each.input)));
      group.forEach((each, index) => each.resolve(outputs[index]));
    } catch (error) {
      if (group.length === 1) group[0].reject(error);
      else for (const each of group) await this.commit([each]);
    }
  }
}
