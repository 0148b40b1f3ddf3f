import { FIGURES, type FigureCounts, type OverviewView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadAlerts } from '../alerts/read-alerts.js';
import { ReadLeads } from '../leads/read-leads.js';
import { Clock } from '../platform/clock/clock.js';
import { shanghaiDay } from '../platform/clock/shanghai-day.js';
import { ParkedDeliveries } from '../platform/domain-events/parked-deliveries.js';
import { noFigures } from './add-figures.js';
import { ReadMaterialReport } from './read-material-report.js';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** The first page: today, the last thirty days, and what waits for somebody. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly report: ReadMaterialReport,
    private readonly leads: ReadLeads,
    private readonly alerts: ReadAlerts,
    private readonly parked: ParkedDeliveries,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<OverviewView> {
    const now = this.clock.now();
    const today = shanghaiDay(now);
    const { totals, days } = await this.report.execute({ from: shanghaiDay(new Date(now.getTime() - (DAYS - 1) * DAY_MS)), to: today });
    const byDay = new Map(days.map((day) => [day.day, day]));
    const all = Array.from({ length: DAYS }, (_, index) => shanghaiDay(new Date(now.getTime() - (DAYS - 1 - index) * DAY_MS)));
    return {
      today: onlyFigures(byDay.get(today) ?? noFigures()), last30Days: totals, days: all.map((day) => byDay.get(day) ?? { ...noFigures(), day }),
      unansweredLeads: await this.leads.countUnanswered(), undeliverableAlerts: await this.alerts.countUndeliverable(), parkedDeliveries: await this.parked.count(),
    };
  }
}

function onlyFigures(day: FigureCounts): FigureCounts {
  return Object.fromEntries(FIGURES.map((figure) => [figure, day[figure]])) as FigureCounts;
}
