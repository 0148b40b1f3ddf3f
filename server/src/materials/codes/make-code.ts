import type { CodeBody, CodeSymbol } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { ServiceAccount } from '../../platform/wechat/service-account.js';
import { WechatRefused } from '../../platform/wechat/wechat.errors.js';
import { Code } from '../code.entity.js';
import { CodeRepository } from '../code.repository.js';
import { FollowCodesUsedUp } from '../material.errors.js';
import { MaterialRepository } from '../material.repository.js';
import { SceneMint } from '../scene-mint.js';
import { requirePlacement } from './require-placement.js';

/** Makes one code for a placement of a material. */
@Injectable()
export class MakeCode {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly codes: CodeRepository,
    private readonly mint: SceneMint,
    private readonly service: ServiceAccount,
    private readonly clock: Clock,
  ) {}

  async execute(materialId: string, { placementId, symbol }: CodeBody): Promise<Code> {
    await requirePlacement(this.materials, materialId, placementId);
    const serial = this.mint.newSerial();
    const wechatUrl = await this.wechatUrlOf(symbol, serial);
    return this.codes.save(Object.assign(new Code(), { id: newId(), serial, materialId, placementId, symbol, wechatUrl, createdAt: this.clock.now() }));
  }

  /** Asked for before the code exists: a code without its address could never be drawn. */
  private async wechatUrlOf(symbol: CodeSymbol, serial: string): Promise<string | null> {
    if (symbol !== 'follow') return null;
    try {
      return (await this.service.createParametricCode({ scene: this.mint.sceneOf(serial), permanent: true })).url;
    } catch (error) {
      throw error instanceof WechatRefused && error.reason === 'codes-used-up' ? new FollowCodesUsedUp() : error;
    }
  }
}
