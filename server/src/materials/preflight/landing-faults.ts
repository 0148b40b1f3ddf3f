import type { Landing } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContent } from '../../content/read-content.js';
import { LandingEvents } from '../landing-events.js';
import { CheckLink } from './check-link.js';

/** Which landings would not open, and what to do about it. */
@Injectable()
export class LandingFaults {
  constructor(
    private readonly content: ReadContent,
    private readonly events: LandingEvents,
    private readonly checkLink: CheckLink,
  ) {}

  async of(landings: [where: string, Landing][]): Promise<string[]> {
    const faults = await Promise.all(landings.map(async ([where, landing]) => {
      const fault = await this.faultOf(landing);
      return fault ? [`${where}：${fault}`] : [];
    }));
    return faults.flat();
  }

  private async faultOf(landing: Landing): Promise<string | null> {
    if (landing.kind === 'content') return this.contentFault(landing.contentId);
    if (landing.kind === 'form') return landing.title.trim() ? null : '表单没有标题，请补上。';
    if (landing.kind === 'event') return this.eventFault(landing.eventId);
    const trouble = await this.checkLink.execute(landing.url);
    return trouble && `链接 ${landing.url} ${trouble}`;
  }

  private async eventFault(id: string): Promise<string | null> {
    const event = await this.events.find(id);
    if (!event) return '活动已不存在，请更换落地内容。';
    return event.isShown ? null : `活动「${event.title}」还没有发布，请先发布它或更换落地内容。`;
  }

  private async contentFault(id: string): Promise<string | null> {
    const item = (await this.content.byIds([id])).get(id);
    if (!item) return '内容已不存在，请更换落地内容。';
    return (await this.content.retiredAmong([id])).has(id) ? `内容《${item.title}》已下架，请恢复它或更换落地内容。` : null;
  }
}
