import { TooManyRequests } from '../errors/domain-error.js';
import { Transaction } from '../database/transaction.js';
import { ENGINES } from '../testing/databases.js';
import { platformApp, type PlatformApp } from '../testing/platform-app.js';
import { StrangersModule } from '../testing/strangers.module.js';
import { ClearRateCounters } from './clear-rate-counters.js';
import { RateCounter } from './rate-counter.entity.js';
import { RateLimit } from './rate-limit.js';

describe.each(ENGINES)('a rate limit on %s', (engine) => {
  let platform: PlatformApp;
  let rates: RateLimit;

  beforeEach(async () => {
    platform = await platformApp([StrangersModule], [], { engine });
    rates = platform.app.get(RateLimit);
  });
  afterEach(() => platform.close());

  const countersLeft = () => platform.app.get(Transaction).manager.count(RateCounter);
  const takeMany = async (times: number) => (await Promise.all(Array.from({ length: times }, () => rates.tryTake({ name: 'scan', limit: 5, windowSeconds: 60 })))).filter(Boolean).length;

  test('a hundred attempts at once get exactly the places that there are', async () => {
    expect(await takeMany(100)).toBe(5);
  });

  test('the next window has places again', async () => {
    await takeMany(5);
    await expect(rates.take('scan', 5, 60)).rejects.toThrow(TooManyRequests);
    platform.clock.moveTo(new Date('2026-11-02T02:01:00Z'));
    await expect(rates.take('scan', 5, 60)).resolves.toBeUndefined();
  });

  test('a place that is given back can be taken once more, and no more than once', async () => {
    await takeMany(5);
    await rates.giveBack({ name: 'scan', limit: 5, windowSeconds: 60 });
    expect(await takeMany(3)).toBe(1);
  });

  test('different names are counted apart', async () => {
    await takeMany(5);
    await expect(rates.take('sign-in', 1, 60)).resolves.toBeUndefined();
  });

  test('counting inside a transaction is refused, because a rollback would forget it', async () => {
    await expect(platform.app.get(Transaction).run(() => rates.take('scan', 5, 60))).rejects.toThrow('outside of transactions');
  });

  test('counters of windows that are over are cleared, the others stay', async () => {
    await rates.take('short', 1, 60);
    await rates.take('long', 1, 3600);
    platform.clock.moveTo(new Date('2026-11-02T02:02:00Z'));
    expect(await platform.app.get(ClearRateCounters).execute()).toBe(false);
    expect(await countersLeft()).toBe(1);
  });
});
