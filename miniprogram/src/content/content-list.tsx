import { CONTENT_KIND_NAMES, type HomeView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { go } from '../kit/go';
import { CONTENT_PAGE } from './content';
import { Cover } from './cover';
import './content.scss';

type Item = HomeView['content'][number];

export function ContentList({ items }: { items: Item[] }) {
  return <View>{items.map((item) => <ContentCard key={item.id} item={item} />)}</View>;
}

function ContentCard({ item }: { item: Item }) {
  return (
    <View className="content-card" hoverClass="cell--hover" ariaRole="link" onClick={() => go(CONTENT_PAGE, { id: item.id })}>
      <View className="content-card__main">
        <View className="content-card__title">{item.title}</View>
        {item.summary && <View className="content-card__summary">{item.summary}</View>}
        <View className="tag">{CONTENT_KIND_NAMES[item.kind]}</View>
      </View>
      <Cover className="content-card__cover" url={item.coverUrl} />
    </View>
  );
}
