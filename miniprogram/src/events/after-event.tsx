import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Cell } from '../kit/cell';
import { go } from '../kit/go';
import { Card } from '../kit/page';
import { CONTENT_PAGE } from '../content/content';

/** What the event left behind: slides, recordings, papers. */
export function AfterEvent({ content }: { content: EventForVisitor['content'] }) {
  if (content.length === 0) return null;
  return (
    <Card title="活动资料">
      <View>
        {content.map(({ id, title, summary }) => <Cell key={id} id={`content-${id}`} title={title} text={summary || undefined} onClick={() => go(CONTENT_PAGE, { id })} />)}
      </View>
    </Card>
  );
}
