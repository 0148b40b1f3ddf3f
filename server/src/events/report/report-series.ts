import type { SeriesReport } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadCampaigns } from '../../campaigns/read-campaigns.js';
import { EventLeads } from '../event-leads.js';
import { KeepSeries } from '../keep-series.js';
import { SeriesFiguresRepository } from './series-figures.repository.js';

const NOBODY = { signedUp: 0, came: 0, repeat: 0, newPeople: 0 };

/** What a series brought: reach, who came again, new leads, cost. A cost that several events share counts once in the sum. */
@Injectable()
export class ReportSeries {
  constructor(
    private readonly series: KeepSeries,
    private readonly figures: SeriesFiguresRepository,
    private readonly campaigns: ReadCampaigns,
    private readonly leads: EventLeads,
  ) {}

  async execute(seriesId: string): Promise<SeriesReport> {
    const series = await this.series.one(seriesId);
    const events = await this.figures.eventsOf(seriesId);
    const [figures, leads] = [await this.figures.byEvent(seriesId), await this.leads.count(events.map((event) => event.id))];
    const campaigns = await this.campaigns.byIds(events.flatMap((event) => event.campaignId ?? []));
    const rows = events.map(({ id, title, startsAt, campaignId }) => ({
      event: { id, name: title }, startsAt: startsAt.toISOString(), ...(figures.get(id) ?? NOBODY), newLeads: leads.get(id) ?? 0, costFen: campaigns.get(campaignId ?? '')?.costFen ?? null,
    }));
    const costFen = [...campaigns.values()].reduce((sum, campaign) => sum + (campaign.costFen ?? 0), 0);
    return { series, rows, total: { ...(await this.figures.total(seriesId)), newLeads: rows.reduce((sum, row) => sum + row.newLeads, 0), costFen } };
  }
}
