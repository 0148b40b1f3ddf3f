import { Injectable } from '@nestjs/common';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Event } from '../event.entity.js';
import { TicketKey } from '../tickets/ticket-key.entity.js';

/** So many other events' keys a door knows, the newest: their tickets are told by name instead of as unknown. */
const OTHER_KEYS = 200;

export interface DoorKey {
  eventId: string;
  publicKey: string;
  eventTitle: string;
}

type Raw = Record<string, unknown>;

/** The keys by which a door tells tickets apart: its own event's, and those of others with their names. Every check reads them, so they are one statement. */
@Injectable()
export class DoorKeys {
  private readonly keys: FastRows<TicketKey, 'eventId' | 'publicKey'>;
  private readonly events: FastRows<Event, 'title'>;
  private text?: string;

  constructor(private readonly transaction: Transaction) {
    this.keys = new FastRows(transaction, TicketKey, ['eventId', 'publicKey']);
    this.events = new FastRows(transaction, Event, ['title']);
  }

  async known(eventId: string): Promise<DoorKey[]> {
    const found = ((await this.transaction.read(this.newest, [])) as Raw[]).map((raw) => this.keyOf(raw));
    const isOwnThere = found.some((key) => key.eventId === eventId);
    return isOwnThere ? found : [...found, ...(await this.keys.whereIn('eventId', [eventId])).map((key) => ({ ...key, eventTitle: '' }))];
  }

  private keyOf(raw: Raw): DoorKey {
    const { eventId, publicKey } = this.keys.hydrate(raw, 'ticketKey');
    return { eventId, publicKey, eventTitle: this.events.hydrate(raw, 'event').title };
  }

  private get newest(): string {
    const quote = (path: string) => path.split('.').map((part) => this.transaction.manager.connection.driver.escape(part)).join('.');
    this.text ??= `SELECT ${this.keys.columnsAs('ticketKey')}, ${this.events.columnsAs('event')} FROM ${this.keys.tableName} ${quote('ticketKey')} `
      + `JOIN ${this.events.tableName} ${quote('event')} ON ${quote('event.id')} = ${quote('ticketKey.eventId')} ORDER BY ${quote('ticketKey.createdAt')} DESC LIMIT ${OTHER_KEYS}`;
    return this.text;
  }
}
