import { eventOf } from './event-of';

test.each([
  ['<xml><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[SCAN]]></Event></xml>', 'SCAN'],
  ['<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content></xml>', 'text'],
  ['{"MsgType":"event","Event":"subscribe_msg_popup_event"}', 'subscribe_msg_popup_event'],
  ['{"id":"1","event_type":"TRANSACTION.SUCCESS"}', 'TRANSACTION.SUCCESS'],
  ['success', null],
])('a push of %s is about %s', (body, event) => {
  expect(eventOf({ direction: 'out', body })).toBe(event);
});

test('a call is about what its address says', () => {
  expect(eventOf({ direction: 'in', body: '{"MsgType":"event"}' })).toBeNull();
});
