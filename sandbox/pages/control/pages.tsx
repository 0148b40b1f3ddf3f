import type { ReactNode } from 'react';
import { AccountsPage } from './accounts/accounts-page';
import { ConfigPage } from './config/config-page';
import { FaultsPage } from './faults/faults-page';
import { LogPage } from './log/log-page';
import { MailsPage } from './mails/mails-page';
import { MessagesPage } from './messages/messages-page';
import { OverviewPage } from './overview/overview-page';
import { PayPage } from './pay/pay-page';
import { PeoplePage } from './people/people-page';
import { TablePage } from './table/table-page';

interface Page {
  path: string;
  name: string;
  show: () => ReactNode;
}

const OVERVIEW: Page = { path: '', name: '总览', show: () => <OverviewPage /> };

export const PAGES: readonly Page[] = [
  OVERVIEW,
  { path: 'faults', name: '故障', show: () => <FaultsPage /> },
  { path: 'log', name: '调用日志', show: () => <LogPage /> },
  { path: 'messages', name: '送达的消息', show: () => <MessagesPage /> },
  { path: 'mails', name: '邮件', show: () => <MailsPage /> },
  { path: 'pay', name: '微信支付', show: () => <PayPage /> },
  { path: 'accounts', name: '凭证与配额', show: () => <AccountsPage /> },
  { path: 'people', name: '人', show: () => <PeoplePage /> },
  { path: 'table', name: '桌上的物料', show: () => <TablePage /> },
  { path: 'config', name: '配置', show: () => <ConfigPage /> },
];

export const pageAt = (path: string): Page => PAGES.find((page) => page.path === path) ?? OVERVIEW;
