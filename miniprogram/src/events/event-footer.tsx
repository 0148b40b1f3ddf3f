import { Text, View } from '@tarojs/components';
import { go, goHome } from '../kit/go';
import { EVENTS_PAGE, MINE_PAGE } from './events';
import './events.scss';

/** Small ways on: a page opened from a card has nothing under it. */
export function EventFooter() {
  return (
    <View className="event-footer">
      <Text className="event-footer__link" onClick={goHome}>首页</Text>
      <Text id="events" className="event-footer__link" onClick={() => go(EVENTS_PAGE)}>全部活动</Text>
      <Text id="mine" className="event-footer__link" onClick={() => go(MINE_PAGE)}>我的报名</Text>
    </View>
  );
}
