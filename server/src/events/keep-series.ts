import type { SeriesBody, SeriesView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { SeriesInUse } from './event.errors.js';
import { EventRepository } from './event.repository.js';
import { Series } from './series.entity.js';
import { SeriesRepository } from './series.repository.js';

/** Series of events: written, listed with how many events each has, removed while there are none. */
@Injectable()
export class KeepSeries {
  constructor(
    private readonly transaction: Transaction,
    private readonly series: SeriesRepository,
    private readonly events: EventRepository,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<SeriesView[]> {
    const counts = await this.events.countBySeries();
    return (await this.series.all()).map(({ id, name, theme, rhythm }) => ({ id, name, theme, rhythm, events: counts.get(id) ?? 0 }));
  }

  async one(id: string): Promise<SeriesView> {
    const { name, theme, rhythm } = await this.series.get(id);
    return { id, name, theme, rhythm, events: (await this.events.countBySeries()).get(id) ?? 0 };
  }

  async write(id: string | null, body: SeriesBody): Promise<SeriesView> {
    const written = await this.transaction.run(async () => {
      const series = id ? await this.series.get(id) : Object.assign(new Series(), { id: newId(), createdAt: this.clock.now() });
      series.write(body);
      return this.series.save(series);
    });
    return this.one(written.id);
  }

  remove(id: string): Promise<void> {
    return this.transaction.run(async () => {
      const series = await this.series.get(id);
      if ((await this.events.countBySeries()).get(id)) throw new SeriesInUse();
      await this.series.remove(series);
    });
  }
}
