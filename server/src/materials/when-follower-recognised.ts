import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { TouchpointOrigin } from '../contacts/touchpoint-origin.js';
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
    private readonly record: RecordTouchpoint,
    private readonly origin: TouchpointOrigin,
    private readonly announcer: Announcer,
  ) {}

  @On(FollowerRecognised, 'materials.scan-by-follower')
  async handle({ contactId, openid, scene, isNewFollower, key }: FollowerRecognised): Promise<void> {
    if (!scene) return;
    const [scanId, followId] = [idFor(`scan:${key}`), idFor(`follow:${key}`)];
    if (await this.transaction.manager.existsBy(Touchpoint, { id: In([scanId, followId]) })) return;
    const outcome = await this.scanMaterial.execute(contactId, scene, scanId);
    const origin = outcome.kind === 'recorded' ? await this.origin.of(contactId, scanId) : {};
    if (isNewFollower) await this.record.execute({ id: followId, contactId, kind: 'service-followed', ...origin });
    if (outcome.kind === 'recorded') await this.announcer.announce(new FollowerScanned(openid, scene, outcome.scan.landing));
  }
}
