import type { HomeView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useRequest } from '../api/use-request';
import { ContentList } from '../content/content-list';
import { Button } from '../kit/button';
import { Cell } from '../kit/cell';
import { go } from '../kit/go';
import { Notice } from '../kit/notice';
import { Card } from '../kit/page';
import { PageState } from '../kit/page-state';
import { Footer } from './footer';
import { scanAgain } from './scan-again';
import { getHome } from './scans';
import './materials.scss';

function useHome() {
  const home = useRequest(getHome);
  const { run } = home;
  useEffect(() => { void run(); }, [run]);
  return home;
}

/** Where the app begins when no code opened it. */
export function Home() {
  const home = useHome();
  if (!home.data) return <PageState error={home.error} onRetry={() => void home.run()} />;
  const { company, content } = home.data;
  return (
    <View>
      <View className="masthead">
        <View className="masthead__name">{company.name}</View>
        {company.intro && <View className="masthead__intro">{company.intro}</View>}
        <Button id="scan" onClick={() => void scanAgain()}>扫描物料上的二维码</Button>
      </View>
      <Card>
        <Cell id="events" title="近期活动" text="报名、查看门票与活动资料" onClick={() => go('events/pages/list/index')} />
      </Card>
      <Offers content={content} />
      <Footer serviceAccount={home.data.serviceAccount} />
    </View>
  );
}

function Offers({ content }: { content: HomeView['content'] }) {
  if (!content.length) return <Notice isCompact title="内容正在准备中" text="扫描物料上的二维码，可以直接看到对应的内容。" />;
  return (
    <View>
      <View className="section-title">为您准备的内容</View>
      <ContentList items={content} />
    </View>
  );
}

/** The way on, below something that came to an end. */
export function HomeOffers() {
  const home = useHome();
  if (!home.data) return <PageState error={home.error} onRetry={() => void home.run()} />;
  return (
    <View>
      <Offers content={home.data.content} />
      <Footer serviceAccount={home.data.serviceAccount} />
    </View>
  );
}
