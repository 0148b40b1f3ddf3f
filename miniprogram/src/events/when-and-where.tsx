import type { EventCard, EventPlace } from '@chudian/shared';
import { View } from '@tarojs/components';
import { toast } from '../kit/toast';
import { openMap } from '../platform/map';
import { canOpenLinks, copy, openLink } from '../platform/wechat';
import { BETWEEN_DAYS, tellSpan, zoneNote } from './zoned-time';
import './events.scss';

export function WhenAndWhere({ event, hasLink = true }: { event: Pick<EventCard, 'timeZone' | 'startsAt' | 'endsAt' | 'place'>; hasLink?: boolean }) {
  const note = zoneNote(event);
  return (
    <View className="facts">
      <View className="facts__row">
        <View className="facts__name">时间</View>
        <View className="facts__value">
          {tellSpan(event).split(BETWEEN_DAYS).map((part, index) => <View key={part}>{index > 0 ? `至 ${part}` : part}</View>)}
          {note && <View id="zone-note" className="facts__note">{note}</View>}
        </View>
      </View>
      <View className="facts__row">
        <View className="facts__name">地点</View>
        <Place place={event.place} hasLink={hasLink} />
      </View>
    </View>
  );
}

function Place({ place, hasLink }: { place: EventPlace; hasLink: boolean }) {
  return (
    <View className="facts__value">
      <View>{place.kind === 'venue' ? place.name : '线上活动'}</View>
      {place.kind === 'venue' && place.address && <View className="facts__note">{place.address}</View>}
      {hasLink && <PlaceLink place={place} />}
    </View>
  );
}

/** The map where it is known, the address to copy where it is not, the way into an online event. */
export function PlaceLink({ place }: { place: EventPlace }) {
  if (place.kind === 'online') return place.url ? <Link id="online-link" text={canOpenLinks ? '打开线上会场' : '复制线上会场链接'} onClick={() => void openOnline(place.url)} /> : null;
  const { latitude, longitude, name, address } = place;
  if (latitude != null && longitude != null) return <Link id="map" text="查看地图" onClick={() => openMap({ latitude, longitude, name, address })} />;
  return address ? <Link id="copy-address" text="复制地址" onClick={() => void copyAddress(`${name} ${address}`)} /> : null;
}

function Link({ id, text, onClick }: { id: string; text: string; onClick: () => void }) {
  return <View id={id} className="facts__link" ariaRole="button" onClick={onClick}>{text}</View>;
}

async function openOnline(url: string): Promise<void> {
  const isDone = await openLink(url);
  if (!canOpenLinks) toast(isDone ? '已复制，请到手机浏览器里粘贴打开' : '没能复制链接，请重试');
}

async function copyAddress(text: string): Promise<void> {
  toast((await copy(text)) ? '地址已复制' : '没能复制，请重试');
}
