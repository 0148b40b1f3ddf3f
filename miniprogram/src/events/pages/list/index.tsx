import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro';
import { useEffect } from 'react';
import { usePages } from '../../../api/use-pages';
import { Button } from '../../../kit/button';
import { go, goHome } from '../../../kit/go';
import { ListEnd } from '../../../kit/list-end';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { EventTile } from '../../event-tile';
import { EVENTS_PAGE, getEvents, MINE_PAGE } from '../../events';
import '../../events.scss';

/** All events that anybody may see. */
export default function EventsPage() {
  const pages = usePages(getEvents);
  const { restart, readOn, rows } = pages;
  useEffect(() => { void restart(); }, [restart]);
  useReachBottom(readOn);
  usePullDownRefresh(() => void restart().then(() => Taro.stopPullDownRefresh()));
  useShareAppMessage(() => ({ title: '近期活动', path: `/${EVENTS_PAGE}` }));
  if (!rows) return <Page><PageState error={pages.error} onRetry={() => void restart()} /></Page>;
  return (
    <Page>
      {rows.map((event) => <EventTile key={event.id} event={event} />)}
      {rows.length === 0 && (
        <Notice isCompact title="近期没有活动" text="有新的活动时会出现在这里。">
          <Button id="home" look="quiet" onClick={goHome}>看看其他内容</Button>
        </Notice>
      )}
      <ListEnd pages={pages} />
      <View className="list-mine"><Button id="mine" look="link" onClick={() => go(MINE_PAGE)}>我的报名</Button></View>
    </Page>
  );
}
