import { DomainEvent } from '../../domain-events/domain-event.js';
import type { WechatPush } from './wechat-push.js';

/** WeChat told us something, and it is the first time that we hear it. */
export class PushReceived extends DomainEvent {
  static readonly type = 'wechat.push-received';
  constructor(readonly push: WechatPush) {
    super();
  }
}
