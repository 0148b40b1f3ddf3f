import type { AlertOrder } from './alert-order.js';
import { Alert } from './alert.entity.js';
import { AlertNotFailed } from './alert.errors.js';

const NOON = new Date('2026-11-02T04:00:00Z');
const MINUTE = 60_000;
const TEN_MINUTES = 10 * MINUTE;
const later = (ms: number) => new Date(NOON.getTime() + ms);

const order: AlertOrder = {
  dedupeKey: 'lead-opened:1', recipientStaffId: 'ann', distributorId: null, kind: 'lead-opened', title: '新线索：张三', leadId: '1',
  fields: { who: '张三', company: null, phoneMasked: null, why: '扫描「2027 台历」', at: NOON.toISOString(), state: '新线索' },
  miniPage: 'leads/pages/lead/index?id=1', consolePage: '/leads/1',
};
const queued = () => Alert.queued('a1', order, NOON);
const certain = { isUncertain: false, retryAfterMs: 0 };
const doubtful = { isUncertain: true, retryAfterMs: 0 };

function on(route: Parameters<Alert['beginSending']>[0]): Alert {
  const alert = queued();
  alert.leaseId = 'mine';
  alert.beginSending(route, NOON);
  return alert;
}

test('a new alert begins at the top of the ladder', () => {
  expect(queued()).toMatchObject({ state: 'waiting', nextRoute: 'wecom', dueAt: NOON, recipientId: 'ann', settledAt: null });
});

test('routes that are passed over or refuse lead down, and at the end it is undeliverable', () => {
  const alert = queued();
  alert.passOver('wecom');
  expect(alert.nextRoute).toBe('service-template');
  alert.beginSending('service-template', NOON);
  alert.refuse(false);
  expect(alert.nextRoute).toBe('mini-subscribe');
  alert.passOver('mini-subscribe');
  alert.passOver('email');
  expect(alert.nextRoute).toBeNull();
  alert.endRound(NOON);
  expect(alert).toMatchObject({ state: 'undeliverable', settledAt: NOON, leaseId: null });
});

test('an accepted alert is settled, and its route is spent', () => {
  const alert = on('service-template');
  alert.accept('m1', NOON);
  expect(alert).toMatchObject({ state: 'accepted', messageId: 'm1', settledAt: NOON, leaseId: null, spentRoutes: ['service-template'] });
});

test('without an answer it is tried four times on a route, within half a minute', () => {
  const alert = on('service-template');
  const rests = [1_000, 4_000, 16_000].map((rest) => {
    expect(alert.missAnswer(certain, TEN_MINUTES, NOON)).toBe('unavailable');
    expect(alert).toMatchObject({ state: 'waiting', leaseId: null, nextRoute: 'service-template' });
    const waits = alert.dueAt.getTime() - NOON.getTime();
    alert.beginSending('service-template', NOON);
    return waits === rest;
  });
  expect(rests).toEqual([true, true, true]);
  expect(alert.missAnswer(certain, TEN_MINUTES, NOON)).toBe('unavailable');
  expect(alert).toMatchObject({ nextRoute: 'mini-subscribe', mayWorkLater: true, spentRoutes: [] });
});

test('a platform that asks for a longer pause than half a minute is left at once', () => {
  const alert = on('service-template');
  expect(alert.missAnswer({ isUncertain: false, retryAfterMs: MINUTE }, TEN_MINUTES, NOON)).toBe('unavailable');
  expect(alert.nextRoute).toBe('mini-subscribe');
});

test('when the platforms were away it begins again from the top, after ever longer pauses', () => {
  const alert = queued();
  const pauses = Array.from({ length: 5 }, () => {
    alert.refuse(true);
    alert.passOver('email');
    alert.endRound(NOON);
    expect(alert).toMatchObject({ state: 'waiting', nextRoute: 'wecom' });
    return (alert.dueAt.getTime() - NOON.getTime()) / MINUTE;
  });
  expect(pauses).toEqual([1, 4, 16, 60, 60]);
});

test('after three days it is undeliverable all the same', () => {
  const alert = queued();
  alert.refuse(true);
  alert.endRound(later(3 * 86_400_000));
  expect(alert.state).toBe('undeliverable');
});

describe('a send that may have gone out', () => {
  test('is not repeated where nobody would recognise the double', () => {
    const alert = on('mini-subscribe');
    expect(alert.missAnswer(doubtful, 0, NOON)).toBe('unconfirmed');
    expect(alert).toMatchObject({ nextRoute: 'email', spentRoutes: ['mini-subscribe'], mayWorkLater: false });
  });

  test('is repeated while the platform remembers it, and no longer', () => {
    const alert = on('service-template');
    expect(alert.missAnswer(doubtful, TEN_MINUTES, NOON)).toBe('unavailable');
    alert.beginSending('service-template', later(TEN_MINUTES));
    expect(alert.missAnswer(certain, TEN_MINUTES, later(TEN_MINUTES))).toBe('unconfirmed');
    expect(alert.spentRoutes).toEqual(['service-template']);
  });

  test('spends the route also when the person can be reached by it no more', () => {
    const alert = on('service-template');
    alert.missAnswer(doubtful, TEN_MINUTES, NOON);
    alert.passOver('service-template');
    expect(alert.spentRoutes).toEqual(['service-template']);
  });

  test('leaves a route open where a double is always recognised', () => {
    const alert = on('email');
    for (let rest = 0; rest < 3; rest += 1) {
      alert.missAnswer(doubtful, Infinity, NOON);
      alert.beginSending('email', NOON);
    }
    expect(alert.missAnswer(doubtful, Infinity, NOON)).toBe('unavailable');
    expect(alert).toMatchObject({ spentRoutes: [], mayWorkLater: true });
  });
});

describe('a process that was cut off while it sent', () => {
  test('leaves an alert that is sent again by the same route', () => {
    const alert = on('service-template');
    expect(alert.wasCutOff).toBe(true);
    expect(alert.resumeAfterCutOff(TEN_MINUTES, later(MINUTE))).toBe('resumed');
    expect(alert.nextRoute).toBe('service-template');
  });

  test.each([
    ['nobody would recognise the double', 'mini-subscribe', 0, MINUTE, 'email'],
    ['the platform has forgotten the first', 'service-template', TEN_MINUTES, TEN_MINUTES, 'mini-subscribe'],
  ] as const)('leaves an alert that goes on by the next route when %s', (_, route, safeMs, after, next) => {
    const alert = on(route);
    expect(alert.resumeAfterCutOff(safeMs, later(after))).toBe('unconfirmed');
    expect(alert).toMatchObject({ nextRoute: next, spentRoutes: [route] });
  });

  test('again and again does not keep it on one route for ever', () => {
    const alert = on('wecom');
    for (let cut = 0; cut < 3; cut += 1) {
      expect(alert.resumeAfterCutOff(TEN_MINUTES, NOON)).toBe('resumed');
      alert.beginSending('wecom', NOON);
    }
    expect(alert.resumeAfterCutOff(TEN_MINUTES, NOON)).toBe('unconfirmed');
  });
});

describe('after it was accepted', () => {
  test('a receipt makes it delivered', () => {
    const alert = on('service-template');
    alert.accept('m1', NOON);
    alert.confirm();
    expect(alert).toMatchObject({ state: 'delivered', settledAt: NOON });
  });

  test('a failed delivery sends it on from the next route', () => {
    const alert = on('service-template');
    alert.accept('m1', NOON);
    alert.bounce(later(MINUTE));
    expect(alert).toMatchObject({ state: 'waiting', nextRoute: 'mini-subscribe', dueAt: later(MINUTE), settledAt: null, messageId: null });
  });

  test('nothing goes twice by the route that accepted it, in any later round', () => {
    const alert = on('service-template');
    alert.accept('m1', NOON);
    alert.bounce(NOON);
    alert.refuse(true);
    alert.endRound(NOON);
    alert.passOver('wecom');
    expect(alert.nextRoute).toBe('mini-subscribe');
  });
});

test('a person may have an undeliverable alert sent again, by every route, under new keys', () => {
  const alert = on('mini-subscribe');
  alert.missAnswer(doubtful, 0, NOON);
  alert.passOver('email');
  alert.endRound(NOON);
  alert.resend(later(MINUTE));
  expect(alert).toMatchObject({ state: 'waiting', nextRoute: 'wecom', spentRoutes: [], resends: 1, dueAt: later(MINUTE), settledAt: null });
});

test.each(['waiting', 'sending', 'accepted', 'delivered'] as const)('an alert that is %s is not sent again', (state) => {
  expect(() => Object.assign(queued(), { state }).resend(NOON)).toThrow(AlertNotFailed);
});
