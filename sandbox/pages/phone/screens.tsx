import type { ReactNode } from 'react';
import type { Account } from '../common/model';
import { Directory } from './account/directory';
import { Me } from './account/me';
import { ServiceProfile } from './account/service-profile';
import { SubscriptionsScreen } from './account/subscriptions-screen';
import { ChatList } from './chats/chat-list';
import { ChatScreen } from './chats/chat-screen';
import { usePhone } from './phone';
import { ScanScreen } from './scan/scan-screen';
import { TextPage } from './web/text-page';
import { WebPage } from './web/web-page';

const chat = (account: Account) => () => <ChatScreen account={account} />;

const SCREENS: Record<string, (query: URLSearchParams) => ReactNode> = {
  'chats': () => <ChatList />,
  'chat/service': chat('service'),
  'chat/mini': chat('mini'),
  'chat/wecom': chat('wecom'),
  'directory': () => <Directory />,
  'me': () => <Me />,
  'subscriptions': () => <SubscriptionsScreen />,
  'service-account': (query) => <ServiceProfile ticket={query.get('ticket') ?? undefined} />,
  'scan': () => <ScanScreen />,
  'web': (query) => <WebPage url={query.get('url') ?? ''} />,
  'text': (query) => <TextPage text={query.get('text') ?? ''} />,
};

/** The screen that the address names. */
export function TopScreen() {
  const { nav: { path, query } } = usePhone();
  const show = SCREENS[path] ?? SCREENS.chats;
  return show?.(query);
}
