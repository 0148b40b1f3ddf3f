import type { Page, TouchpointView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '../api/api';
import { withQuery } from '../api/query';
import { usePages } from '../api/use-pages';
import { tellTime } from '../kit/china-time';
import { ListEnd } from '../kit/list-end';
import { Card } from '../kit/page';
import { PageState } from '../kit/page-state';
import { Timeline } from '../kit/timeline';

const getTouchpoints = (after: string | null) => api.get<Page<TouchpointView>>(withQuery('/me/touchpoints', { after }));

/** His own scans and readings, newest first. */
export function MyTouchpoints() {
  const pages = usePages(getTouchpoints);
  const { restart } = pages;
  useEffect(() => { void restart(); }, [restart]);
  return (
    <Card title="您的触点记录">
      {!pages.rows && <PageState error={pages.error} onRetry={() => void restart()} />}
      {pages.rows?.length === 0 && <View className="small-print">还没有记录，扫一扫物料上的二维码就会出现在这里。</View>}
      {pages.rows && <Timeline items={pages.rows.map(({ id, summary, at }) => ({ id, text: summary, note: tellTime(at) }))} />}
      {pages.rows && <ListEnd pages={pages} />}
    </Card>
  );
}
