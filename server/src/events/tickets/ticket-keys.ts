import { Injectable } from '@nestjs/common';
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { idFor } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { SecretVault } from '../../platform/security/secret-vault.js';
import { TicketKey } from './ticket-key.entity.js';

const MOST_REMEMBERED = 100;

/** Each event's key: made with its first ticket, never changed, so every process may remember what it has read. */
@Injectable()
export class TicketKeys {
  private readonly remembered = new Map<string, KeyObject>();

  constructor(
    private readonly transaction: Transaction,
    private readonly vault: SecretVault,
    private readonly clock: Clock,
  ) {}

  async signerOf(eventId: string): Promise<(message: Uint8Array) => Uint8Array> {
    const key = this.remembered.get(eventId) ?? this.remember(await this.getOf(eventId));
    return (message) => sign(null, message, key);
  }

  /** Of events that have none yet, there is none to be told. */
  of(eventIds: string[]): Promise<TicketKey[]> {
    return eventIds.length === 0 ? Promise.resolve([]) : this.rows.find({ where: { eventId: In(eventIds) }, order: { id: 'ASC' } });
  }

  async getOf(eventId: string): Promise<TicketKey> {
    const id = idFor(`ticket-key|${eventId}`);
    return (await this.rows.findOneBy({ id })) ?? (await this.make(id, eventId));
  }

  /** Two sign-ups may be the first at once; then the one key that was kept counts. */
  private async make(id: string, eventId: string): Promise<TicketKey> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = Object.assign(new TicketKey(), {
      id, eventId, createdAt: this.clock.now(),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
      sealedKey: this.vault.seal(privateKey.export({ type: 'pkcs8', format: 'der' })),
    });
    try {
      await this.rows.insert(key);
      return key;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.rows.findOneByOrFail({ id });
    }
  }

  private remember({ eventId, sealedKey }: TicketKey): KeyObject {
    const key = createPrivateKey({ key: this.vault.open(sealedKey), format: 'der', type: 'pkcs8' });
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    // What is rolled back was never there.
    this.transaction.afterCommit(() => this.remembered.set(eventId, key));
    return key;
  }

  private get rows() {
    return this.transaction.manager.getRepository(TicketKey);
  }
}
