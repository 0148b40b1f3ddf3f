import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { usePages } from '../../../api/use-pages';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { NoRecord } from '../../../contacts/no-record';
import { Button } from '../../../kit/button';
import { go } from '../../../kit/go';
import { ListEnd } from '../../../kit/list-end';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { EVENTS_PAGE, getMyRegistrations } from '../../events';
import { allKept, keepRegistrations } from '../../kept-registrations';
import { isRefusal } from '../../keeping';
import { RegistrationCard } from '../../registration-card';
import '../../events.scss';

/** All one's registrations; without a network those that were seen on this phone. */
export default function MinePage() {
  const { state, error, retry } = useConsent('ask');
  return (
    <Page>
      {state === 'agreed' && <Mine />}
      {state === 'refused' && <NoRecord />}
      {(state === 'unknown' || state === 'asking') && (error && !isRefusal(error.code) ? <Kept onRetry={() => void retry()} /> : <PageState error={error} onRetry={() => void retry()} />)}
      <ConsentPopup />
    </Page>
  );
}

function Mine() {
  const pages = usePages(getMyRegistrations);
  const { restart, readOn, rows, error } = pages;
  useEffect(() => { void restart(); }, [restart]);
  useEffect(() => { if (rows) keepRegistrations(rows); }, [rows]);
  useDidShow(() => { if (rows) void restart(); });
  useReachBottom(readOn);
  usePullDownRefresh(() => void restart().then(() => Taro.stopPullDownRefresh()));
  if (!rows && error && !isRefusal(error.code)) return <Kept onRetry={() => void restart()} />;
  if (!rows) return <PageState error={error} onRetry={() => void restart()} />;
  return (
    <View>
      {rows.map((row) => <RegistrationCard key={row.id} registration={row} />)}
      {rows.length === 0 && (
        <Notice isCompact title="还没有报名" text="报名后，门票和活动通知都在这里。">
          <Button id="events" onClick={() => go(EVENTS_PAGE)}>看看近期活动</Button>
        </Notice>
      )}
      <ListEnd pages={pages} />
    </View>
  );
}

function Kept({ onRetry }: { onRetry: () => void }) {
  const [kept] = useState(allKept);
  if (kept.length === 0) return <Notice mood="wrong" title="没有连上网络" text="这部手机上还没有保存过门票。"><Button id="retry" onClick={onRetry}>重试</Button></Notice>;
  return (
    <View>
      <View id="kept" className="kept">没有连上网络，显示的是这部手机上保存的门票。</View>
      {kept.map(({ view }) => <RegistrationCard key={view.id} registration={view} />)}
      <View className="kept__retry"><Button id="retry" look="quiet" onClick={onRetry}>重试</Button></View>
    </View>
  );
}
