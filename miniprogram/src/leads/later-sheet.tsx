import type { AnswerBody } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import { tellTime } from '../kit/china-time';
import { Sheet } from '../kit/sheet';
import { PickTime } from './pick-time';
import { timeChoices } from './time-choices';

interface Props {
  onChoose: (answer: AnswerBody) => void;
  onClose: () => void;
}

/** A tap on a time answers; any other time takes one more. */
export function LaterSheet({ onChoose, onClose }: Props) {
  const [now] = useState(() => new Date());
  const [isPicking, setIsPicking] = useState(false);
  const choose = (at: Date) => onChoose({ verdict: 'later', remindAt: at.toISOString() });
  return (
    <Sheet title="什么时候提醒您？" onClose={onClose}>
      <View className="choices">
        {timeChoices(now).map(({ name, at }, index) => (
          <Button key={name} id={`remind-${index}`} look="quiet" onClick={() => choose(at)}>
            <View>
              <View>{name}</View>
              <View className="choices__note">{tellTime(at.toISOString(), now)}</View>
            </View>
          </Button>
        ))}
        {!isPicking && <Button id="pick-time" look="quiet" onClick={() => setIsPicking(true)}>选择时间</Button>}
      </View>
      {isPicking && <PickTime now={now} onPick={choose} />}
    </Sheet>
  );
}
