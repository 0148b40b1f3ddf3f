import type { AlertOrder } from '../../alerts/alert-order.js';
import type { ContactFacts } from '../../contacts/read-contacts.js';
import type { Event } from '../event.entity.js';
import type { Registration } from './registration.entity.js';

interface PaidTwice {
  recipientStaffId: string;
  contact: ContactFacts;
  /** What was paid for, and is not the one that counts. */
  other: Registration;
  at: Date;
}

/** Told once for each registration: whether its money goes back, a person decides. */
export function paidAsTwoPeople(event: Event, { recipientStaffId, contact, other, at }: PaidTwice): AlertOrder {
  const who = contact.name ?? other.name;
  return {
    dedupeKey: `paid-as-two:${other.id}:${other.orderId}`, recipientStaffId, distributorId: null, kind: 'money-trouble', leadId: null,
    title: `同一个人有两份报名：${who}（${event.title}）`.slice(0, 200),
    fields: { who, company: contact.company, phoneMasked: contact.phoneMasked, why: `同一个人有两份报名，「${other.name}」那一份已付款，请决定是否取消并退款`, at: at.toISOString(), state: '款项核对' },
    miniPage: 'leads/pages/inbox/index', consolePage: `/events/${event.id}`,
  };
}
