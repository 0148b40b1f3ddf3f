import { CONTENT_KIND_NAMES, type ContentView } from '@chudian/shared';
import { RichText, View } from '@tarojs/components';
import { Cover } from './cover';
import { dressHtml } from './dress-html';
import './content.scss';

export function Article({ content }: { content: ContentView }) {
  return (
    <View className="article">
      <Cover className="article__cover" url={content.coverUrl} isWhole />
      <View className="article__head">
        <View className="tag">{CONTENT_KIND_NAMES[content.kind]}</View>
        <View className="article__title">{content.title}</View>
        {content.summary && <View className="article__summary">{content.summary}</View>}
      </View>
      <RichText className="article__body" userSelect nodes={dressHtml(content.body, API_BASE)} />
    </View>
  );
}
