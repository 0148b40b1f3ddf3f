export type PushAccount = 'mini' | 'service';

/**
 * What happened, in our words:
 * follow, unfollow, scan (of a parametric code, by a follower), text, menu (click) · delivery: how sent messages ended ·
 * subscription: a choice in the mini-program's own question, each acceptance good for one message ·
 * subscription-switch: a template turned off in the settings · withdrawal: authorised data must be deleted · other: not used here.
 */
export type PushKind = 'follow' | 'unfollow' | 'scan' | 'text' | 'menu' | 'delivery' | 'subscription' | 'subscription-switch' | 'withdrawal' | 'other';

/** One message or event from WeChat. It survives JSON. */
export interface WechatPush {
  account: PushAccount;
  openid: string;
  kind: PushKind;
  /** WeChat's own name of the message or event, for the log. */
  event: string;
  /** Of a parametric code, as it was given when the code was created. */
  scene: string | null;
  /** What somebody wrote, or the key of the menu entry. */
  text: string | null;
  items: PushItem[];
  /** ISO. */
  createdAt: string;
  /** The same for every repetition of the same push. */
  dedupeKey: string;
}

/** One template in a choice, or one message in a delivery. */
export interface PushItem {
  templateId: string | null;
  messageId: string | null;
  outcome: 'accepted' | 'rejected' | 'delivered' | 'blocked' | 'failed';
}
