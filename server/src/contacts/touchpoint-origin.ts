import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import type { NewTouchpoint } from './record-touchpoint.js';
import { Touchpoint } from './touchpoint.entity.js';

type Origin = Pick<NewTouchpoint, 'materialId' | 'placementId' | 'campaignId' | 'codeId' | 'utm'>;

/** Where an act came from: the scan on whose landing it was done. A scan of somebody else counts for nothing. */
@Injectable()
export class TouchpointOrigin {
  constructor(private readonly transaction: Transaction) {}

  async of(contactId: string, scanId: string | undefined): Promise<Origin> {
    const scan = scanId ? await this.transaction.manager.findOneBy(Touchpoint, { id: scanId }) : null;
    if (!scan || scan.contactId !== contactId) return {};
    const { materialId, placementId, campaignId, codeId, utm } = scan;
    return { materialId, placementId, campaignId, codeId, utm };
  }
}
