import { LOOP_STEPS, type EventDashboard, type LoopStep } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubjectNames } from '../../contacts/subject-names.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Event } from '../event.entity.js';
import { EventLeads } from '../event-leads.js';
import { EventRepository } from '../event.repository.js';
import { PresentEvents } from '../present-events.js';
import { arrivalSteps } from './arrivals.js';
import { FiguresRepository, LET_IN, type Group, type Scope } from './figures.repository.js';
import { scopeOf } from './scope-of.js';
import { splitBy } from './splits.js';

const DELETED = '（已删除）';

/** The whole loop of one event: each number is counted by the very condition that finds its rows. */
@Injectable()
export class ShowDashboard {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly events: EventRepository,
    private readonly present: PresentEvents,
    private readonly names: SubjectNames,
    private readonly leads: EventLeads,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, eventId: string): Promise<EventDashboard> {
    const event = await this.events.get(eventId);
    const scope = scopeOf(caller, eventId);
    const groups = await this.figures.groupsOf(scope);
    const [row] = await this.present.rows([event]);
    const people = await this.peopleAt(scope, groups);
    return {
      event: row, steps: LOOP_STEPS.map((step) => ({ step, people: people[step] })), ...(await this.splitsOf(event, groups)),
      arrivals: arrivalSteps(await this.figures.arrivalsByMinute(scope), event.timeZone), ...(await this.figures.moneyOf(scope)),
      surveys: { answered: people['answered-survey'], asked: isAsked(event, this.clock.now()) ? people.confirmed : 0 }, computedAt: this.clock.now().toISOString(),
    };
  }

  private async peopleAt(scope: Scope, groups: Group[]): Promise<Record<LoopStep, number>> {
    const count = (field: 'people' | 'came' | 'answered', isMeant: (group: Group) => boolean = () => true) => groups.filter(isMeant).reduce((sum, group) => sum + group[field], 0);
    return {
      invited: await this.figures.countInvited(scope), opened: await this.figures.countOpened(scope), 'signed-up': count('people'), approved: count('people', ({ state }) => LET_IN.includes(state)),
      confirmed: count('people', ({ state }) => state === 'confirmed'), came: count('came'), 'answered-survey': count('answered'),
      lead: (await this.leads.count([scope.eventId], scope.sharerId)).get(scope.eventId) ?? 0,
    };
  }

  private async splitsOf(event: Event, groups: Group[]): Promise<Pick<EventDashboard, 'bySource' | 'byInviter' | 'byTicketType'>> {
    const materials = await this.names.of('material', groups.map((group) => group.materialId));
    const inviters = await this.names.ofSharers(groups);
    const types = new Map((await this.events.typesOf([event.id])).map((type) => [type.id, type.name]));
    const nameIn = (names: Map<string, string>, none: string) => (id: string | null) => (id === null ? none : (names.get(id) ?? DELETED));
    return {
      bySource: splitBy(groups, (group) => group.materialId, nameIn(materials, '未经物料')), byInviter: splitBy(groups, (group) => group.sharerId, nameIn(inviters, '无邀请人')),
      byTicketType: splitBy(groups, (group) => group.ticketTypeId, nameIn(types, '')),
    };
  }
}

/** Whoever was let in may answer from the end on. */
function isAsked(event: Event, now: Date): boolean {
  return event.surveyFormId !== null && event.state !== 'cancelled' && event.isOverAt(now);
}
