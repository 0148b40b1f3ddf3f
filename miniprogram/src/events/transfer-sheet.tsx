import type { MyRegistrationView } from '@chudian/shared';
import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { useRequest } from '../api/use-request';
import { withQuery } from '../api/query';
import { Button } from '../kit/button';
import { PageState } from '../kit/page-state';
import { Sheet } from '../kit/sheet';
import { toast } from '../kit/toast';
import { canSendCards, linkOf } from '../platform/share';
import { copy } from '../platform/wechat';
import { CLAIM_PAGE, startTransfer } from './events';
import './events.scss';

interface Props {
  registration: MyRegistrationView;
  code?: string;
  onCode: (code: string) => void;
  onClose: () => void;
}

/** A link for one other person. Until it is claimed nothing changes. */
export function TransferSheet({ registration: { id }, code, onCode, onClose }: Props) {
  const starting = useRequest(startTransfer);
  const { run } = starting;
  const start = async () => {
    const started = await run(id);
    if (started) onCode(started.code);
  };
  useEffect(() => {
    if (!code) void start();
    // Once for each opening.
  }, []);
  return (
    <Sheet title="转让给他人" onClose={onClose}>
      <View className="transfer__text">把领取链接发给要接手的人。对方领取后，您的票随即作废；领取前您随时可以自己使用。</View>
      {code ? <SendCode code={code} /> : <PageState error={starting.error} onRetry={() => void start()} />}
    </Sheet>
  );
}

function SendCode({ code }: { code: string }) {
  const link = linkOf(withQuery(`/${CLAIM_PAGE}`, { code }));
  const copyIt = async () => toast((await copy(link ?? code)) ? '已复制' : '没能复制，请重试');
  if (canSendCards) return <Button id="send-transfer" isShare>发送给微信好友</Button>;
  return (
    <View>
      <Text id="transfer-link" className="transfer__link" userSelect>{link}</Text>
      <Button id="copy-transfer" onClick={() => void copyIt()}>复制领取链接</Button>
    </View>
  );
}
