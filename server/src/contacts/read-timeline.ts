import type { Page, TouchpointView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { encodeCursor, pageOf, placeAfter } from '../platform/http/cursor.js';
import { ContactRepository } from './contact.repository.js';
import { PresentTouchpoints } from './present-touchpoints.js';
import { TouchpointRepository } from './touchpoint.repository.js';

export interface TimelineWish {
  from?: Date;
  to?: Date;
  after?: string;
  limit?: number;
}

/** One person's touchpoints, latest first; those of contacts that proved to be the same person are among them. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly touchpoints: TouchpointRepository,
    private readonly present: PresentTouchpoints,
  ) {}

  async execute(contactId: string, wish: TimelineWish): Promise<Page<TouchpointView>> {
    const limit = wish.limit ?? 50;
    const merged = await this.contacts.mergedInto(contactId);
    const ids = [contactId, ...merged.map((contact) => contact.id)];
    const rows = await this.touchpoints.latestOf(ids, { ...wish, after: placeAfter(wish.after), limit: limit + 1 });
    const page = pageOf(rows, limit, (row) => encodeCursor(row.at, row.id));
    return { rows: await this.present.execute(page.rows), next: page.next };
  }
}
