import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { usePages } from '../../../api/use-pages';
import { Button } from '../../../kit/button';
import { ListEnd } from '../../../kit/list-end';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { StaffState } from '../../../staff/staff-state';
import { LeadCard } from '../../lead-card';
import { getLeads, type LeadState } from '../../leads';

const STATES: { state: LeadState; name: string; empty: string }[] = [
  { state: 'unanswered', name: '待答复', empty: '没有等待答复的线索' },
  { state: 'answered', name: '已答复', empty: '还没有答复过的线索' },
];

/** The salesperson's leads: what waits for an answer first. */
export default function InboxPage() {
  const [shown, setShown] = useState(STATES[0]);
  return (
    <Page>
      <View className="tabs">
        {STATES.map((tab) => (
          <View key={tab.state} id={`tab-${tab.state}`} className={tab === shown ? 'tabs__tab tabs__tab--here' : 'tabs__tab'} ariaRole="tab" onClick={() => setShown(tab)}>
            {tab.name}
          </View>
        ))}
      </View>
      <Leads key={shown.state} state={shown.state} empty={shown.empty} />
    </Page>
  );
}

function Leads({ state, empty }: { state: LeadState; empty: string }) {
  const pages = usePages(useCallback((after: string | null) => getLeads(state, after), [state]));
  const { restart, readOn } = pages;
  useEffect(() => { void restart(); }, [restart]);
  // Coming back from a lead, it may have been answered.
  useDidShow(() => { if (pages.rows) void restart(); });
  useReachBottom(readOn);
  usePullDownRefresh(() => void restart().then(() => Taro.stopPullDownRefresh()));

  if (!pages.rows) return <StaffState error={pages.error} onRetry={() => void restart()} />;
  return (
    <View>
      {pages.rows.map((lead) => <LeadCard key={lead.id} lead={lead} />)}
      {pages.rows.length === 0 && (
        <Notice isCompact title={empty} text="有新线索时会发消息提醒您。">
          <Button look="quiet" isBusy={pages.isPending} onClick={() => void restart()}>刷新</Button>
        </Notice>
      )}
      <ListEnd pages={pages} />
    </View>
  );
}
