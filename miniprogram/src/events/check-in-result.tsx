import type { SelfCheckInReply } from '@chudian/shared';
import { View } from '@tarojs/components';
import type { ApiError } from '../api/api-error';
import { meStore } from '../contacts/me';
import { Button } from '../kit/button';
import { go } from '../kit/go';
import { scanAgain } from '../materials/scan-again';
import { EVENT_PAGE, MINE_PAGE } from './events';
import { tellMoment } from './zoned-time';
import './events.scss';

/** A whole screen of one colour, with a word and a mark that do without the colour. */
export function CheckedIn({ reply: { verdict, at, where, timeZone }, eventId }: { reply: SelfCheckInReply; eventId: string }) {
  const name = meStore.use()?.name;
  const isFirst = verdict === 'admitted';
  return (
    <View id="verdict" className={isFirst ? 'verdict verdict--good' : 'verdict verdict--already'}>
      <View className="verdict__mark">{isFirst ? '✓' : '!'}</View>
      <View className="verdict__title">{isFirst ? '签到成功' : '您已签到过'}</View>
      {name && <View className="verdict__name">{name}</View>}
      <View className="verdict__text">{where} · {tellMoment(at, timeZone)}</View>
      <View className="verdict__actions">
        <Button id="mine" look="quiet" onClick={() => go(MINE_PAGE)}>查看我的票</Button>
        <Button id="event" look="quiet" onClick={() => go(EVENT_PAGE, { id: eventId })}>查看议程</Button>
      </View>
    </View>
  );
}

interface Props {
  error: ApiError;
  eventId: string;
  onRetry: () => void;
}

/** Without a network the same code may still do; else only a new look at the screen helps. */
export function NotCheckedIn({ error, eventId, onRetry }: Props) {
  const isCutOff = error.code === 'NETWORK' || error.code === 'UNAVAILABLE';
  return (
    <View id="verdict" className="verdict verdict--bad">
      <View className="verdict__mark">×</View>
      <View className="verdict__title">没有签到</View>
      <View id="verdict-text" className="verdict__text">{error.message}</View>
      <View className="verdict__actions">
        {isCutOff ? <Button id="retry" look="quiet" onClick={onRetry}>重试</Button> : <Button id="scan" look="quiet" onClick={() => void scanAgain()}>扫最新的签到码</Button>}
        <Button id="event" look="quiet" onClick={() => go(EVENT_PAGE, { id: eventId })}>查看活动</Button>
      </View>
    </View>
  );
}
