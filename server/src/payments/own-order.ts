import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../contacts/read-contacts.js';
import type { Order } from './order.entity.js';
import { OrderNotFound } from './order.errors.js';
import { OrderRepository } from './order.repository.js';

/** A person's own order. Whose it is not, for him it does not exist. */
@Injectable()
export class OwnOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly contacts: ReadContacts,
  ) {}

  async require(contactId: string, orderId: string): Promise<Order> {
    const order = await this.orders.get(orderId);
    if (order.contactId === contactId) return order;
    const [owner, caller] = [await this.contacts.survivorOf(order.contactId), await this.contacts.survivorOf(contactId)];
    if (owner.id !== caller.id) throw new OrderNotFound();
    return order;
  }
}
