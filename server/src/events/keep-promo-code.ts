import type { PromoCodeBody, PromoCodeView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import { Allotment } from './allotment.entity.js';
import { PromoCodeTaken, SizeBelowTaken, TicketTypeNotFound } from './event.errors.js';
import { EventRepository } from './event.repository.js';
import { PromoCode } from './promo-code.entity.js';
import { PromoCodeRepository } from './promo-code.repository.js';

/** The promo codes of an event: they take effect at once, and never allow fewer uses than there were. */
@Injectable()
export class KeepPromoCode {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly codes: PromoCodeRepository,
    private readonly clock: Clock,
  ) {}

  async all(eventId: string): Promise<PromoCodeView[]> {
    await this.events.get(eventId);
    const allotments = new Map((await this.events.allotmentsOf([eventId])).map((each) => [each.id, each]));
    return (await this.codes.ofEvent(eventId)).map((code) => viewOf(code, allotments.get(code.id)));
  }

  async write(eventId: string, id: string | null, body: PromoCodeBody): Promise<PromoCodeView> {
    try {
      return await this.transaction.run(() => this.keep(eventId, id, body));
    } catch (error) {
      throw isDuplicate(error) ? new PromoCodeTaken() : error;
    }
  }

  /** Who has signed up with it keeps his price. */
  remove(eventId: string, id: string): Promise<void> {
    return this.transaction.run(async () => {
      await this.events.lockAllotmentsOf(eventId);
      await this.codes.remove(await this.codes.getOfEvent(eventId, id));
      await this.events.removeAllotments([id]);
    });
  }

  private async keep(eventId: string, id: string | null, body: PromoCodeBody): Promise<PromoCodeView> {
    if (body.kind === 'percent' && body.off > 100) throw new InvalidInput({ off: '折扣最多 100%' });
    await this.events.get(eventId);
    const allotments = await this.events.lockAllotmentsOf(eventId);
    const types = new Set((await this.events.typesOf([eventId])).map((type) => type.id));
    if (body.ticketTypeIds?.some((typeId) => !types.has(typeId))) throw new TicketTypeNotFound();
    const code = id ? await this.codes.getOfEvent(eventId, id) : Object.assign(new PromoCode(), { id: newId(), eventId, createdAt: this.clock.now() });
    code.write(body);
    await this.codes.save(code);
    const allotment = allotments.find((each) => each.id === code.id);
    if (allotment && body.maxUses !== null && body.maxUses < allotment.taken) throw new SizeBelowTaken();
    if (allotment) await this.events.resize(allotment, body.maxUses);
    else await this.events.addAllotments([Allotment.of(code.id, eventId, body.maxUses)]);
    return { ...viewOf(code, allotment), maxUses: body.maxUses };
  }
}

function viewOf({ id, code, kind, off, ticketTypeIds, validUntil }: PromoCode, allotment: Allotment | undefined): PromoCodeView {
  return { id, code, kind, off, ticketTypeIds, validUntil: validUntil?.toISOString() ?? null, maxUses: allotment?.size ?? null, uses: allotment?.taken ?? 0 };
}
