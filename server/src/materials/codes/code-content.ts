import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Code } from '../code.entity.js';
import { SceneMint } from '../scene-mint.js';

type Drawn = Pick<Code, 'serial' | 'symbol' | 'wechatUrl'>;

/** What is inside a code. */
@Injectable()
export class CodeContent {
  constructor(
    private readonly mint: SceneMint,
    private readonly config: Config,
  ) {}

  sceneOf({ serial }: Drawn): string {
    return this.mint.sceneOf(serial);
  }

  /** The text that is drawn: our address or WeChat's; null where WeChat draws the whole code. */
  textOf(code: Drawn): string | null {
    if (code.symbol === 'mini') return null;
    return code.symbol === 'follow' ? code.wechatUrl : `${this.config.publicUrl}/q/${this.sceneOf(code)}`;
  }
}
