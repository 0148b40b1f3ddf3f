import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { withQuery } from '../api/query';
import { Button } from '../kit/button';
import { Card } from '../kit/page';
import { toast } from '../kit/toast';
import { canSendCards, linkOf } from '../platform/share';
import { copy } from '../platform/wechat';
import { EVENT_PAGE } from './events';
import './events.scss';

/** For those of ours who invite people: whoever comes by what they pass on counts as theirs. */
export function InviteStrip({ event: { id }, code }: { event: Pick<EventForVisitor, 'id'>; code: string }) {
  const link = linkOf(withQuery(`/${EVENT_PAGE}`, { id, invite: code }));
  const copyIt = async () => toast((await copy(link ?? code)) ? '邀请链接已复制' : '没能复制，请重试');
  return (
    <Card title="邀请客户参加">
      <View className="transfer__text">由您转发的活动卡片带着您的名字，客户的打开和报名都记在您名下。</View>
      {canSendCards ? <Button id="invite" look="quiet" isShare>转发给客户</Button> : <Button id="invite" look="quiet" onClick={() => void copyIt()}>复制邀请链接</Button>}
    </Card>
  );
}
