import type { AlertOrder } from '../alerts/alert-order.js';
import type { ContactFacts } from '../contacts/read-contacts.js';
import type { Order } from './order.entity.js';

interface MoneyTrouble {
  recipientStaffId: string;
  contact: ContactFacts;
  /** Told apart by it from other troubles of the order. */
  what: string;
  why: string;
  at: Date;
}

/** Nobody here knows what it was for; `number` is what WeChat knows it by. */
export function strangeMoney(number: string, { recipientStaffId, why, at }: Pick<MoneyTrouble, 'recipientStaffId' | 'why' | 'at'>): AlertOrder {
  return {
    dedupeKey: `money-trouble:${number}:unknown`, recipientStaffId, distributorId: null, kind: 'money-trouble', leadId: null,
    title: `款项需核对：系统里没有单号 ${number}`.slice(0, 200),
    fields: { who: '未知付款人', company: null, phoneMasked: null, why, at: at.toISOString(), state: '款项核对' },
    miniPage: 'leads/pages/inbox/index', consolePage: '/reconciliations',
  };
}

export function moneyTrouble(order: Order, { recipientStaffId, contact, what, why, at }: MoneyTrouble): AlertOrder {
  const who = contact.name ?? '微信访客';
  return {
    dedupeKey: `money-trouble:${order.id}:${what}`, recipientStaffId, distributorId: null, kind: 'money-trouble', leadId: null,
    title: `款项需核对：${who}（${order.description}）`.slice(0, 200),
    fields: { who, company: contact.company, phoneMasked: contact.phoneMasked, why, at: at.toISOString(), state: '款项核对' },
    miniPage: 'leads/pages/inbox/index', consolePage: `/orders/${order.id}`,
  };
}
