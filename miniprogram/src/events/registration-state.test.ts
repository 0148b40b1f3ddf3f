import type { MyRegistrationView, RegistrationState } from '@chudian/shared';
import { stateTag, tellCancelling, tellState } from './registration-state';

const EVENT = { timeZone: 'Asia/Shanghai', state: 'published', endsAt: '2026-12-01T09:00:00.000Z', place: { kind: 'venue' } } as MyRegistrationView['event'];
const BEFORE = new Date('2026-12-01T04:00:00Z');
const AFTER = new Date('2026-12-01T09:00:00Z');
const view = (state: RegistrationState, change: Partial<MyRegistrationView> = {}) => ({
  state, event: EVENT, reason: null, refund: 'none', queuePosition: null, offerUntil: null, payBy: null, ticket: null, payableFen: 0, ...change,
}) as MyRegistrationView;
const until = '2026-12-01T02:30:00.000Z';

test('whoever waits is told for what, and until when', () => {
  expect(tellState(view('waitlisted', { queuePosition: 3 }))).toMatchObject({ title: '候补第 3 位', mood: 'waiting' });
  expect(tellState(view('offered', { offerUntil: until })).text).toBe('请在 12月1日 10:30 前确认，逾期将让给下一位');
  expect(tellState(view('unpaid', { payBy: until })).text).toBe('名额为您保留到 12月1日 10:30');
});

test('what ended is told with its reason and what became of the money', () => {
  expect(tellState(view('rejected', { reason: '仅限企业用户' }))).toEqual({ title: '未通过审核', text: '仅限企业用户', mood: 'bad' });
  expect(tellState(view('cancelled', { refund: 'under-way' })).text).toBe('退款处理中，款项将原路退回');
  expect(tellState(view('expired'))).toEqual({ title: '报名已过期', text: undefined, mood: 'still' });
});

test('a cancelled event outweighs everything', () => {
  const event = { timeZone: 'Asia/Shanghai', state: 'cancelled' } as MyRegistrationView['event'];
  const cancelled = view('cancelled', { event, reason: '场地临时关闭', refund: 'done' });
  expect(tellState(cancelled)).toEqual({ title: '活动已取消', text: '场地临时关闭 · 退款已原路退回', mood: 'bad' });
  expect(stateTag(cancelled)).toBe('活动已取消');
});

test('who is inside reads since when', () => {
  const ticket = { checkedInAt: until } as MyRegistrationView['ticket'];
  expect(tellState(view('confirmed', { ticket }), BEFORE)).toEqual({ title: '已签到', text: '12月1日 10:30 入场', mood: 'good' });
  expect([stateTag(view('confirmed', { ticket }), BEFORE), stateTag(view('confirmed'), BEFORE)]).toEqual(['已签到', '已报名']);
});

test('who has a place reads how he comes in, and afterwards that it is over', () => {
  const online = { ...EVENT, place: { kind: 'online', url: '' } } as MyRegistrationView['event'];
  expect(tellState(view('confirmed'), BEFORE).text).toBe('现场请出示下面的二维码');
  expect(tellState(view('confirmed', { event: online }), BEFORE).text).toBe('开始时从下面打开线上会场');
  const ticket = { checkedInAt: until } as MyRegistrationView['ticket'];
  expect(tellState(view('confirmed', { ticket }), AFTER)).toEqual({ title: '活动已结束', text: '感谢您的参加', mood: 'still' });
  expect(tellState(view('confirmed'), AFTER)).toEqual({ title: '活动已结束', text: '期待下次与您见面', mood: 'still' });
  expect([stateTag(view('confirmed', { ticket }), AFTER), stateTag(view('confirmed'), AFTER), stateTag(view('rejected'), AFTER)]).toEqual(['已签到', '活动已结束', '未通过']);
});

test('before cancelling one reads what is paid back, and nothing of money when there was none', () => {
  expect(tellCancelling(view('confirmed', { payableFen: 9900 }), '¥99')).toBe('您支付的 ¥99 将全额原路退回，票即刻作废。');
  expect(tellCancelling(view('confirmed'), '免费')).toBe('取消后名额会让给其他朋友。');
  expect(tellCancelling(view('unpaid', { payableFen: 9900 }), '¥99')).toBe('取消后名额会让给其他朋友。');
});
