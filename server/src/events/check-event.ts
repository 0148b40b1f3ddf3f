import type { EventBody, EventPlace, TicketTypeBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadCampaigns } from '../campaigns/read-campaigns.js';
import { ReadContent } from '../content/read-content.js';
import { OwnerNames, ownerKey } from '../distributors/owner-names.js';
import { ReadForm } from '../forms/read-form.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import type { Event } from './event.entity.js';
import { EventNotReady } from './event.errors.js';
import { SeriesRepository } from './series.repository.js';
import type { TicketType } from './ticket-type.entity.js';
import { isTimeZone } from './time-zone.js';

type Problems = Record<string, string>;

/** Refuses what no event may be; and what none may be that people can sign up for. */
@Injectable()
export class CheckEvent {
  constructor(
    private readonly campaigns: ReadCampaigns,
    private readonly content: ReadContent,
    private readonly owners: OwnerNames,
    private readonly forms: ReadForm,
    private readonly series: SeriesRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async beforeSaving(body: EventBody): Promise<void> {
    const problems = { ...timeProblems(body), ...ticketProblems(body.ticketTypes), ...(await this.referenceProblems(body)) };
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  }

  /** Every finding by its field, so that an editor can lead there. */
  beforePublishing(event: Event, types: TicketType[]): void {
    this.refuse({ ...placeProblems(event.place), ...this.clockProblems(event), ...this.saleProblems(types) });
  }

  /** What has begun, or is over, still gets another hall, a survey or its slides; only into the past nothing is moved. */
  whilePublished(event: Event, types: TicketType[], hasMoved: boolean): void {
    this.refuse({ ...placeProblems(event.place), ...(hasMoved && this.clockProblems(event)), ...this.saleProblems(types) });
  }

  private refuse(problems: Problems): void {
    if (Object.keys(problems).length > 0) throw new EventNotReady(problems);
  }

  private clockProblems(event: Event): Problems {
    const now = this.clock.now();
    if (event.isOverAt(now)) return { endsAt: '活动时间已经过去' };
    return now >= event.lastSignUp ? { [event.signUpUntil ? 'signUpUntil' : 'startsAt']: '报名截止时间已经过去' } : {};
  }

  private saleProblems(types: TicketType[]): Problems {
    if (types.length === 0) return { ticketTypes: '至少要有一个票种' };
    const isPriced = types.some((type) => type.priceFen > 0);
    return isPriced && !this.config.pay ? { ticketTypes: '有收费票种，但还没有开通微信支付' } : {};
  }

  private async referenceProblems(body: EventBody): Promise<Problems> {
    const problems: Problems = {};
    if (!(await this.owners.of([body.owner])).has(ownerKey(body.owner))) problems.owner = '负责人不存在或已停用，请重新选择';
    if (body.campaignId && !(await this.campaigns.byIds([body.campaignId])).has(body.campaignId)) problems.campaignId = '营销活动不存在，请重新选择';
    if (body.seriesId && !(await this.series.names([body.seriesId])).has(body.seriesId)) problems.seriesId = '系列不存在，请重新选择';
    const contentIds = body.contentIds ?? [];
    const content = await this.content.byIds(contentIds);
    if (contentIds.some((id) => !content.has(id))) problems.contentIds = '内容不存在，请重新选择';
    const formIds = [body.formId, body.surveyFormId].filter((id) => id != null);
    const forms = await this.forms.names(formIds);
    if (body.formId && !forms.has(body.formId)) problems.formId = '表单不存在，请重新选择';
    if (body.surveyFormId && !forms.has(body.surveyFormId)) problems.surveyFormId = '问卷不存在，请重新选择';
    return problems;
  }
}

function timeProblems({ timeZone, startsAt, endsAt, signUpUntil, cancelUntil, agenda }: EventBody): Problems {
  const problems: Problems = {};
  const at = (text: string) => new Date(text).getTime();
  if (!isTimeZone(timeZone)) problems.timeZone = '没有这个时区，请从列表中选择';
  if (at(endsAt) <= at(startsAt)) problems.endsAt = '结束时间要晚于开始时间';
  if (signUpUntil && at(signUpUntil) > at(endsAt)) problems.signUpUntil = '报名截止不能晚于活动结束';
  if (cancelUntil && at(cancelUntil) > at(endsAt)) problems.cancelUntil = '取消截止不能晚于活动结束';
  for (const [index, item] of agenda.entries()) if (at(item.endsAt) <= at(item.startsAt)) problems[`agenda.${index}.endsAt`] = '结束时间要晚于开始时间';
  return problems;
}

function ticketProblems(types: TicketTypeBody[]): Problems {
  const problems: Problems = {};
  const names = types.map((type) => type.name.trim());
  for (const [index, { name, opensAt, closesAt }] of types.entries()) {
    if (names.indexOf(name.trim()) !== index) problems[`ticketTypes.${index}.name`] = '票种名称重复';
    if (opensAt && closesAt && new Date(closesAt) <= new Date(opensAt)) problems[`ticketTypes.${index}.closesAt`] = '停售时间要晚于开售时间';
  }
  return problems;
}

function placeProblems(place: EventPlace): Problems {
  if (place.kind === 'online') return place.url ? {} : { 'place.url': '请填写线上会议的链接' };
  return place.name ? {} : { 'place.name': '请填写场地名称' };
}
