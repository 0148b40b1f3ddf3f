import { REGISTRATION_STATE_NAMES } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { betterFirst } from './better-registration.js';
import { EndRegistration } from './end-registration.js';
import { KeepRegistrations } from './keep-registrations.js';
import { OwnRegistration } from './own-registration.js';
import type { RegistrationBook } from './registration-book.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';
import { TellOrganiser } from './tell-organiser.js';

const REASON = '您的两份报名已合并，请使用另一份报名的电子票';

interface Coming {
  event: Event;
  registrations: Registration[];
}

/**
 * Whoever signed up as two people and proved to be one comes once: the better registration stays, the others end and free their seats. Where
 * somebody has come with both, or has paid for the other, nothing is taken away: the first is counted as one person, the second a person decides.
 */
@Injectable()
export class UniteRegistrations {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly record: RecordTouchpoint,
    private readonly keep: KeepRegistrations,
    private readonly end: EndRegistration,
    private readonly organiser: TellOrganiser,
    private readonly clock: Clock,
  ) {}

  execute(contactId: string): Promise<void> {
    return this.transaction.run(async () => {
      const ids = await this.own.idsOf(contactId);
      // Nobody of them signs up, and no money revives anything of theirs, while it is looked for.
      await this.record.lock(ids);
      const coming = await this.comingTo((await this.registrations.lockOfContacts(ids)).filter((each) => !each.hasEnded));
      const { book, registrations } = await this.keep.open(coming.filter(isDoubled).flatMap((each) => each.registrations), ids);
      for (const { event } of coming.filter(isDoubled)) await this.unite(event, registrations.filter((each) => each.eventId === event.id && !each.hasEnded), book);
      // What a door shows of him may be another number now.
      for (const each of coming.filter((one) => !isDoubled(one))) book.note(each.registrations[0], '联系人合并：证实与另一位联系人是同一个人');
      await this.keep.write(book);
    });
  }

  /** Of events that are still to come, or under way: what is over is history, and a cancelled event ends everybody itself. */
  private async comingTo(live: Registration[]): Promise<Coming[]> {
    const events = await this.events.byIds([...new Set(live.map((each) => each.eventId))]);
    const now = this.clock.now();
    return events.filter((event) => event.state !== 'cancelled' && !event.isOverAt(now)).map((event) => ({ event, registrations: live.filter((each) => each.eventId === event.id) }));
  }

  private async unite(event: Event, registrations: Registration[], book: RegistrationBook): Promise<void> {
    const [kept, ...others] = betterFirst(registrations);
    for (const other of others) {
      if (other.checkedInAt) this.noteBoth(book, kept, other, '两份都已签到，都保留，统计为一个人');
      else if (other.paidFen > 0) {
        this.noteBoth(book, kept, other, '后一份已付款，是否取消并退款由主办方决定');
        await this.organiser.ofPaidTwice(event, other);
      } else await this.endOther(book, kept, other);
    }
  }

  private async endOther(book: RegistrationBook, kept: Registration, other: Registration): Promise<void> {
    book.note(kept, `联系人合并：与${wordsFor(other)}是同一个人，保留这一份`);
    await this.end.cancel(book, other, { text: `联系人合并：与${wordsFor(kept)}是同一个人，保留那一份，取消这一份`, reason: REASON });
  }

  private noteBoth(book: RegistrationBook, kept: Registration, other: Registration, what: string): void {
    book.note(kept, `联系人合并：与${wordsFor(other)}是同一个人。${what}`);
    book.note(other, `联系人合并：与${wordsFor(kept)}是同一个人。${what}`);
  }
}

const isDoubled = ({ registrations }: Coming): boolean => registrations.length > 1;

/** Enough to find it among its event's. */
function wordsFor({ name, state, signedUpAt }: Registration): string {
  return `「${name}」${signedUpAt.toISOString().slice(0, 16).replace('T', ' ')} UTC 的报名（${REGISTRATION_STATE_NAMES[state]}）`;
}
