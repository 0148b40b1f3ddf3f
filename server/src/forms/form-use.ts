import type { FormUseView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';

type FindUses = (formIds: string[]) => Promise<Map<string, FormUseView[]>>;

/** What asks a form's questions beside its own page. Those capabilities stand to the right and register themselves. */
@Injectable()
export class FormUse {
  private readonly finders: FindUses[] = [];

  register(find: FindUses): void {
    this.finders.push(find);
  }

  /** By form; of those that are used by nothing there is an empty list. */
  async of(formIds: string[]): Promise<Map<string, FormUseView[]>> {
    const found = await Promise.all(this.finders.map((find) => find(formIds)));
    return new Map(formIds.map((id) => [id, found.flatMap((uses) => uses.get(id) ?? [])]));
  }
}
