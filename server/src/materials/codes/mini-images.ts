import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Transaction } from '../../platform/database/transaction.js';
import { MiniProgram } from '../../platform/wechat/mini-program.js';
import type { Code } from '../code.entity.js';
import { LANDING_PAGE } from '../landing-page.js';
import { CodeContent } from './code-content.js';
import { MiniImage } from './mini-image.entity.js';

/** The widest that WeChat draws; smaller pictures are made from it. */
const WIDTH = 1280;

/** The images of mini-program codes: WeChat draws each once, and we keep it. */
@Injectable()
export class MiniImages {
  constructor(
    private readonly transaction: Transaction,
    private readonly miniProgram: MiniProgram,
    private readonly content: CodeContent,
    private readonly clock: Clock,
  ) {}

  async of(code: Code): Promise<Buffer> {
    const kept = await this.transaction.manager.findOneBy(MiniImage, { codeId: code.id });
    return kept ? Buffer.from(kept.image, 'base64') : this.fetch(code);
  }

  private async fetch(code: Code): Promise<Buffer> {
    const { image } = await this.miniProgram.createMiniCode({ scene: this.content.sceneOf(code), page: LANDING_PAGE, width: WIDTH });
    await this.keep(code.id, image);
    return image;
  }

  private async keep(codeId: string, image: Buffer): Promise<void> {
    try {
      await this.transaction.manager.insert(MiniImage, { codeId, image: image.toString('base64'), createdAt: this.clock.now() });
    } catch (error) {
      // Somebody else asked at the same time and has kept the same image.
      if (!isDuplicate(error)) throw error;
    }
  }
}
