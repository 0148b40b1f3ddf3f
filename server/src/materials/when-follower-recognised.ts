import { Injectable } from '@nestjs/common';
import { FollowerRecognised } from '../contacts/touchpoint.domain-events.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { On } from '../platform/domain-events/on.js';
import { idFor } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Touchpoint } from '../contacts/touchpoint.entity.js';
import { FollowerScanned } from './material.domain-events.js';
import { ScanMaterial } from './scan-material.js';

/** Somebody scanned the service account's code of one of our materials: the same scan as any other, and a greeting in the chat. */
@Injectable()
export class WhenFollowerRecognised {
  constructor(
    private readonly transaction: Transaction,
    private readonly scanMaterial: ScanMaterial,
    private readonly announcer: Announcer,
  ) {}

  @On(FollowerRecognised, 'materials.scan-by-follower')
  async handle({ contactId, openid, scene, key }: FollowerRecognised): Promise<void> {
    if (!scene) return;
    const scanId = idFor(`scan:${key}`);
    if (await this.transaction.manager.existsBy(Touchpoint, { id: scanId })) return;
    const outcome = await this.scanMaterial.execute(contactId, scene, scanId);
    if (outcome.kind === 'recorded') await this.announcer.announce(new FollowerScanned(openid, scene, outcome.scan.landing));
  }
}
