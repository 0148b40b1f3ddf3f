import { SORRY_TEXTS } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContent } from '../content/read-content.js';
import { On } from '../platform/domain-events/on.js';
import { ServiceAccount } from '../platform/wechat/service-account.js';
import { WechatRefused } from '../platform/wechat/wechat.errors.js';
import { LandingEvents } from './landing-events.js';
import { LANDING_PAGE } from './landing-page.js';
import { FollowerScanned } from './material.domain-events.js';

/**
 * Sends a follower what the code leads to, as a customer-service message: WeChat allows three within a minute of the scan.
 * Such a message has no key by which WeChat would know a double, so it is tried once.
 */
@Injectable()
export class GreetFollower {
  constructor(
    private readonly service: ServiceAccount,
    private readonly content: ReadContent,
    private readonly events: LandingEvents,
  ) {}

  @On(FollowerScanned, 'materials.greet-follower', 'once')
  async handle(scan: FollowerScanned): Promise<void> {
    try {
      await this.send(scan);
    } catch (error) {
      // Too late, or the person does not want messages: he has the page all the same when he opens the mini-program.
      if (!(error instanceof WechatRefused)) throw error;
    }
  }

  private async send({ openid, scene, landing }: FollowerScanned): Promise<void> {
    const page = `${LANDING_PAGE}?scene=${encodeURIComponent(scene)}&from=chat`;
    if (landing.kind === 'link') return this.service.sendText(openid, `${landing.title}\n${landing.url}`);
    if (landing.kind === 'form') return this.service.sendMiniLink(openid, { text: `${landing.title}\n${landing.intro}`, title: '点此填写', page });
    if (landing.kind === 'sorry') return this.service.sendMiniLink(openid, { text: Object.values(SORRY_TEXTS[landing.reason]).join('\n'), title: '看看最新内容', page });
    if (landing.kind === 'event') {
      const event = await this.events.find(landing.eventId);
      return this.service.sendMiniLink(openid, { text: event ? `${event.title}\n${event.summary}` : '为您准备的活动', title: '查看活动', page });
    }
    const item = (await this.content.byIds([landing.contentId])).get(landing.contentId);
    const contentPage = `content/pages/item/index?id=${landing.contentId}`;
    await this.service.sendMiniLink(openid, { text: item ? `《${item.title}》\n${item.summary}` : '为您准备的资料', title: '点此阅读', page: contentPage });
  }
}
