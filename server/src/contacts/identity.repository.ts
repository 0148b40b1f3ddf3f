import type { IdentityKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../platform/database/ids.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { Identity } from './identity.entity.js';

export interface IdentityKey {
  kind: IdentityKind;
  value: string;
}

@Injectable()
export class IdentityRepository extends Repository<Identity> {
  constructor(transaction: Transaction) {
    super(transaction, Identity);
  }

  find(keys: IdentityKey[]): Promise<Identity[]> {
    return this.rows.find({ where: keys.map(({ kind, value }) => ({ kind, value })), order: { id: 'ASC' } });
  }

  ofContacts(contactIds: string[]): Promise<Identity[]> {
    return this.rows.find({ where: { contactId: In(contactIds) }, order: { seenAt: 'ASC', id: 'ASC' } });
  }

  async add(contactId: string, { kind, value }: IdentityKey, seenAt: Date): Promise<void> {
    await this.rows.insert({ id: newId(), contactId, kind, value, seenAt });
  }
}
