import type { SelfCheckInCodeView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { drawSvg } from '../../materials/codes/drawing/draw-svg.js';
import { Modules } from '../../materials/codes/drawing/modules.js';
import { Config } from '../../platform/config/config.js';
import { EventRepository } from '../event.repository.js';
import { SelfCheckInOff } from './door.errors.js';
import { SelfCheckInCodes } from './self-check-in-codes.js';

/** What the venue's screen shows now. */
@Injectable()
export class ShowSelfCheckInCode {
  constructor(
    private readonly events: EventRepository,
    private readonly codes: SelfCheckInCodes,
    private readonly config: Config,
  ) {}

  async execute(eventId: string): Promise<SelfCheckInCodeView> {
    const event = await this.events.get(eventId);
    if (!event.hasSelfCheckIn) throw new SelfCheckInOff();
    const { code, renewAt, deadAt } = this.codes.current(eventId);
    const link = `${this.config.publicUrl}/check-in?id=${eventId}&code=${code}`;
    return { code, link, svg: drawSvg(Modules.of(link)), renewAt: renewAt.toISOString(), deadAt: deadAt.toISOString() };
  }
}
