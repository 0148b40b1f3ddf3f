import type { AgendaItem, Speaker } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Card } from '../kit/page';
import { tellClock, tellDay } from './zoned-time';
import './events.scss';

/** What happens when, under its days when there are several. */
export function Agenda({ items, timeZone }: { items: AgendaItem[]; timeZone: string }) {
  if (items.length === 0) return null;
  const days = [...new Set(items.map(({ startsAt }) => tellDay(startsAt, timeZone)))];
  return (
    <Card title="议程">
      {days.map((day) => (
        <View key={day}>
          {days.length > 1 && <View className="agenda__day">{day}</View>}
          {items.filter(({ startsAt }) => tellDay(startsAt, timeZone) === day).map((item) => <Item key={item.startsAt + item.title} item={item} timeZone={timeZone} />)}
        </View>
      ))}
    </Card>
  );
}

function Item({ item, timeZone }: { item: AgendaItem; timeZone: string }) {
  return (
    <View className="agenda__item">
      <View className="agenda__time">{tellClock(item.startsAt, timeZone)}</View>
      <View className="agenda__main">
        <View className="agenda__title">{item.title}</View>
        {item.room && <View className="agenda__note">{item.room}</View>}
        {item.speakers.map((speaker) => <View key={speaker.name} className="agenda__note">{tellSpeaker(speaker)}</View>)}
      </View>
    </View>
  );
}

const tellSpeaker = ({ name, title, company }: Speaker) => [name, [company, title].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
