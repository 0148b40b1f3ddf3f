import { SHARER_KINDS, type SharerKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Touchpoint } from './touchpoint.entity.js';

export type SubjectKind = 'material' | 'placement' | 'campaign' | 'content' | 'event' | 'form' | SharerKind;
export type NamesById = Map<string, string>;

/**
 * What the things are called that touchpoints name by id. The capabilities that own them stand to the right of this one,
 * so they register themselves here.
 */
@Injectable()
export class SubjectNames {
  private readonly finders = new Map<SubjectKind, (ids: string[]) => Promise<NamesById>>();

  register(kind: SubjectKind, find: (ids: string[]) => Promise<NamesById>): void {
    this.finders.set(kind, find);
  }

  async of(kind: SubjectKind, ids: (string | null)[]): Promise<NamesById> {
    const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
    const find = this.finders.get(kind);
    return find && wanted.length > 0 ? find(wanted) : new Map();
  }

  /** Of everybody who brought somebody, whatever kind of sharer he is. */
  async ofSharers(touchpoints: Pick<Touchpoint, 'sharerKind' | 'sharerId'>[]): Promise<NamesById> {
    const found = SHARER_KINDS.map((kind) => this.of(kind, touchpoints.map((touch) => (touch.sharerKind === kind ? touch.sharerId : null))));
    return new Map((await Promise.all(found)).flatMap((names) => [...names]));
  }
}
