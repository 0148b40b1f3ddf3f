import { Picker, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import { clockOf, dateOf } from '../kit/china-time';
import { chosenTime } from './time-choices';

const DAY = 86_400_000;
const TWO_HOURS = 7_200_000;
const FURTHEST_DAYS = 90;

interface Props {
  now: Date;
  onPick: (at: Date) => void;
}

export function PickTime({ now, onPick }: Props) {
  const [first] = useState(() => new Date(now.getTime() + TWO_HOURS));
  const [date, setDate] = useState(dateOf(first));
  const [clock, setClock] = useState(clockOf(first));
  const [problem, setProblem] = useState<string>();

  const pick = () => {
    const at = chosenTime(date, clock, new Date());
    if (at) onPick(at);
    else setProblem('这个时间已经过去了，请选择以后的时间');
  };
  return (
    <View>
      <View className="pick">
        <Picker className="pick__part" mode="date" value={date} start={dateOf(now)} end={dateOf(new Date(now.getTime() + FURTHEST_DAYS * DAY))} onChange={({ detail }) => setDate(detail.value)}>
          <View>{date}</View>
        </Picker>
        <Picker className="pick__part" mode="time" value={clock} onChange={({ detail }) => setClock(detail.value)}>
          <View>{clock}</View>
        </Picker>
      </View>
      {problem && <View className="answers__problem">{problem}</View>}
      <Button id="pick-done" onClick={pick}>确定</Button>
    </View>
  );
}
