import { sceneOfLink, type Landing, type LandingView, type ScanView, type SorryReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContent } from '../content/read-content.js';
import { Clock } from '../platform/clock/clock.js';
import { FindScanned } from './find-scanned.js';
import { LandingEvents } from './landing-events.js';
import { ForgeryLimit } from './forgery-limit.js';
import type { ScanOutcome } from './scan-material.js';
import { SceneMint } from './scene-mint.js';

/** What a phone shows after a scan. */
@Injectable()
export class ShowLanding {
  constructor(
    private readonly content: ReadContent,
    private readonly events: LandingEvents,
    private readonly findScanned: FindScanned,
    private readonly mint: SceneMint,
    private readonly forgeries: ForgeryLimit,
    private readonly clock: Clock,
  ) {}

  async afterScan(outcome: ScanOutcome): Promise<ScanView> {
    if (outcome.kind === 'sorry') return { scanId: null, nth: 0, landing: outcome };
    const { scanId, nth, landing } = outcome.scan;
    return { scanId, nth, landing: await this.view(landing) };
  }

  /** For people who do not want to be recognised: the landing of a first scan. Nothing is recorded. */
  async withoutScan(scene: string, address: string): Promise<ScanView> {
    const reading = this.mint.read(scene);
    if (reading.kind === 'forged') await this.forgeries.take(address);
    if (reading.kind !== 'ours') return { scanId: null, nth: 0, landing: { kind: 'sorry', reason: reading.kind } };
    const found = (await this.findScanned.execute([reading.serial])).get(reading.serial);
    const reason: SorryReason | null = found ? (found.code.retiredAt ? 'retired' : found.material.sorryAt(this.clock.now())) : 'unknown';
    if (reason || !found) return { scanId: null, nth: 0, landing: { kind: 'sorry', reason: reason ?? 'unknown' } };
    return { scanId: null, nth: 1, landing: await this.view(found.material.landingFor(1, new Set())) };
  }

  private async view(landing: Landing | { kind: 'sorry'; reason: SorryReason }): Promise<LandingView> {
    if (landing.kind === 'event') return this.viewOfEvent(landing.eventId);
    if (landing.kind !== 'content') return landing;
    const content = await this.content.find(landing.contentId);
    return content ? { kind: 'content', content } : { kind: 'sorry', reason: 'expired' };
  }

  private async viewOfEvent(eventId: string): Promise<LandingView> {
    const event = await this.events.find(eventId);
    return event?.isShown ? { kind: 'event', eventId, title: event.title } : { kind: 'sorry', reason: event ? 'not-yet' : 'expired' };
  }
}

/** The scene of a request that carries either a mini-program code's scene or a plain-link code's address. */
export function sceneOf({ scene, link }: { scene?: string; link?: string }): string {
  return scene ?? sceneOfLink(link ?? '') ?? '';
}
