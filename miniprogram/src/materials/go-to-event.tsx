import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { withQuery } from '../api/query';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';

/** A code that leads to an event: the phone goes on to its page, and remembers the scan. The button is for when it could not. */
export function GoToEvent({ id, title, scanId }: { id: string; title: string; scanId: string | null }) {
  const url = withQuery('/events/pages/event/index', { id, scanId: scanId ?? undefined });
  const open = () => void Taro.redirectTo({ url });
  useEffect(open, [url]);
  return (
    <View>
      <Notice mood="waiting" title={title} text="正在打开活动">
        <Button id="open-event" look="quiet" onClick={open}>没有反应？点此打开</Button>
      </Notice>
    </View>
  );
}
