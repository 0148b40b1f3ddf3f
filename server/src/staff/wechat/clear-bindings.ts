import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { WechatBindingRepository } from './wechat-binding.repository.js';

const PORTION = 200;
const EVERY_MS = 60 * 60_000;

/** Removes binding codes that are over. */
@Injectable()
export class ClearBindings implements OnModuleInit {
  constructor(
    private readonly bindings: WechatBindingRepository,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'clear-bindings', restMs: EVERY_MS, turn: () => this.bindings.clear(this.clock.now(), PORTION) });
  }
}
