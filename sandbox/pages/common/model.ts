/** The shapes of API.md, taken from the code that answers. */
import type { TemplateConfig } from '../../src/config';
import type { ChatMessage } from '../../src/phone/chats';
import type { PresentPerson } from '../../src/phone/present-person';
import type { Notification } from '../../src/pay/notification';
import type { Order } from '../../src/pay/order';
import type { Refund } from '../../src/pay/refund';
import type { Account } from '../../src/people/person';

export type { SandboxConfig, TemplateConfig } from '../../src/config';
export type { Account } from '../../src/people/person';
export type { ChatMessage, MessageKind } from '../../src/phone/chats';
export type { TableThing } from '../../src/phone/demo-table';
export type { Opens } from '../../src/phone/opens';
export type { LogEntry } from '../../src/platform/call-log';
export type { Effect, Fault, FaultPlan } from '../../src/platform/faults';
export type { LiveEvent } from '../../src/platform/live-feed';
export type { Mail } from '../../src/mail/mail-sink';
export type { Attempt, Notification } from '../../src/pay/notification';
export type { Order, TradeState } from '../../src/pay/order';
export type { Refund, RefundStatus } from '../../src/pay/refund';
export type { SubscriptionSettings } from '../../src/mini-program/subscriptions';
export type { Verification } from '../../src/push/verify-address';
export type { Pool } from '../../src/tokens/token-pools';

export type PersonView = ReturnType<PresentPerson['view']>;

export interface Chat {
  account: Account;
  name: string;
  unread: number;
  last: ChatMessage | null;
}

export interface MenuButton {
  name: string;
  type?: string;
  key?: string;
  url?: string;
  pagepath?: string;
  sub_button?: MenuButton[];
}

export interface PhoneConfig {
  miniProgram: {
    appid: string; name: string; url: string; pages: string[]; homePage: string;
    privacyContractName: string; templates: TemplateConfig[];
  };
  serviceAccount: { appid: string; originalId: string; name: string; menu: { button: MenuButton[] } | null };
  wecom: { corpName: string; agents: { agentid: number; name: string }[] };
  now: number;
}

export interface PayView {
  merchant: { mchid: string; name: string; mode: 'certificate' | 'public-key' | 'mixed' };
  certificate: string;
  orders: Order[];
  refunds: Refund[];
  notifications: Notification[];
}

export interface ClockView {
  now: number;
  iso: string;
  offsetMs: number;
  frozen: boolean;
}
