import type { ClaimTransferBody, TransferForVisitor, TransferView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { LeavePhone } from '../../contacts/leave-phone.js';
import { parsePhone } from '../../contacts/parse-phone.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventRepository } from '../event.repository.js';
import { openCardOf } from '../present-events.js';
import { mayTransfer } from './my-rights.js';
import { OwnRegistration } from './own-registration.js';
import type { Registration } from './registration.entity.js';
import { NotTransferable } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationTransfer } from './registration-transfer.entity.js';
import { TakeOver } from './take-over.js';
import { TransferRepository } from './transfer.repository.js';

const LIFE_MS = 3 * 86_400_000;

/** Hands a registration on by a link that one other person can use. */
@Injectable()
export class TransferRegistration {
  constructor(
    private readonly transaction: Transaction,
    private readonly transfers: TransferRepository,
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly own: OwnRegistration,
    private readonly leavePhone: LeavePhone,
    private readonly takeOver: TakeOver,
    private readonly clock: Clock,
  ) {}

  start(contactId: string, id: string): Promise<TransferView> {
    return this.transaction.run(async () => {
      const registration = await this.own.find(contactId, id);
      const event = await this.events.get(registration.eventId);
      const now = this.clock.now();
      if (!mayTransfer(registration, event, now)) throw new NotTransferable();
      await this.transfers.takeBackOpen(id);
      const expiresAt = new Date(Math.min(now.getTime() + LIFE_MS, event.startsAt.getTime()));
      const code = randomBytes(16).toString('hex');
      await this.transfers.save(Object.assign(new RegistrationTransfer(), { code, registrationId: id, createdAt: now, expiresAt, claimedById: null, claimedAt: null }));
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }

  async show(code: string): Promise<TransferForVisitor> {
    const transfer = await this.transfers.get(code);
    const registration = await this.registrations.get(transfer.registrationId);
    const event = await this.events.get(registration.eventId);
    const [type] = await this.events.typesByIds([registration.ticketTypeId]);
    const now = this.clock.now();
    return {
      event: openCardOf(event), ticketTypeName: type?.name ?? '', fromName: registration.name, expiresAt: transfer.expiresAt.toISOString(),
      isOpen: transfer.isOpenAt(now) && mayTransfer(registration, event, now), formId: event.formId,
    };
  }

  async claim(contactId: string, code: string, { phone, phoneCode, ...body }: ClaimTransferBody): Promise<Registration> {
    const number = phone ? parsePhone(phone) : undefined;
    const receiverId = phoneCode ? (await this.leavePhone.execute(contactId, phoneCode)).id : contactId;
    return this.takeOver.execute(receiverId, code, { ...body, ...(number && { phone: number }) });
  }
}
