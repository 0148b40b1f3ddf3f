import { shanghaiDay } from '../../platform/clock/shanghai-day.js';
import { ParkedDeliveries } from '../../platform/domain-events/parked-deliveries.js';
import { Agenda } from './agenda.js';
import { HOUR_MS, later, morningBefore } from './calendar.js';
import { DemoCompany } from './company/demo-company.js';
import { bindPhones, hireStaff } from './company/hire-staff.js';
import { planEvents } from './company/hold-events.js';
import { planMaterials } from './company/print-materials.js';
import { makeTags, planCampaigns, planContent } from './company/publish.js';
import { STAFF } from './company/staff.data.js';
import { planTurningPoints } from './company/turning-points.js';
import { noteCompletion } from './demo-state.js';
import { DemoWorld, type DemoServer } from './demo-world.js';
import { Attendees, ATTENDEES_SEED } from './history/attendees.js';
import { planVisits } from './history/plan-visits.js';
import { SalesFloor } from './history/sales-floor.js';
import { VisitorActs } from './history/visitor-acts.js';
import { Visitors } from './history/visitors.js';
import { layTable } from './lay-table.js';
import { Random } from './random.js';
import type { BorrowedPhone } from './wechat-desk.js';

const YEAR_DAYS = 365;
const SALES_SEED = 8_848;
const UNREAD_MS = 4 * HOUR_MS;

/**
 * Founds the demo company and lets it live up to now, with a clock that moves: everything is done by the use cases by which it would
 * be done. The same database, empty, gets the same company; the last things happen now, and nothing in the future.
 */
export async function foundDemoCompany(server: DemoServer, { days = YEAR_DAYS } = {}): Promise<void> {
  const now = server.clock.now();
  const world = new DemoWorld(server);
  const company = new DemoCompany();
  const phone = await server.wechat.borrowPhone();
  try {
    await liveThrough(world, planAll({ world, company, phone }, now, days));
    await layTable(world, company, phone);
  } finally {
    await phone.giveBack();
    server.clock.moveTo(null);
    await server.wechat.returnToNow();
  }
  await requireNothingParked(server);
  await noteCompletion(server);
}

/** Everything that should have followed from what people did has followed. */
async function requireNothingParked({ get }: DemoServer): Promise<void> {
  const [parked] = await get(ParkedDeliveries).list();
  if (parked) throw new Error(`The demo company is not as it should be: ${parked.listener} failed with "${parked.lastError}".`);
}

function planAll({ world, company, phone }: { world: DemoWorld; company: DemoCompany; phone: BorrowedPhone }, now: Date, days: number): Agenda {
  const start = morningBefore(now, days);
  const agenda = new Agenda(start, now);
  agenda.add(start, () => hireStaff(world, company));
  agenda.add(start, () => bindPhones(world, company));
  agenda.add(start, () => makeTags(world, company));
  planCampaigns(world, company, agenda, now);
  planContent(world, company, agenda, now);
  planEvents(world, company, agenda, { start, today: now });
  planMaterials(world, company, agenda, now);
  planTurningPoints(world, company, agenda, now);
  const acts = new VisitorActs(world, phone);
  const visitors = new Visitors(world, company, agenda, acts, new SalesFloor(world, company, agenda, new Random(SALES_SEED)));
  const visits = planVisits(start, now);
  for (const visit of visits) visitors.plan(visit);
  new Attendees(world, company, agenda, acts, new Random(ATTENDEES_SEED)).plan([...new Set(visits.map(({ person }) => person))], { start, today: now });
  agenda.add(later(now, -UNREAD_MS), () => readOldMessages(world));
  agenda.add(now, () => world.settle());
  return agenda;
}

/** A year of unread messages would hide the new ones. */
async function readOldMessages(world: DemoWorld): Promise<void> {
  for (const { person } of STAFF) if (person) await world.wechat.readAll(person);
}

async function liveThrough(world: DemoWorld, agenda: Agenda): Promise<void> {
  let month = '';
  for (let entry = agenda.next(); entry; entry = agenda.next()) {
    const [year, current] = shanghaiDay(entry.at).split('-');
    if (month !== current) world.tell(`演示公司 · ${year} 年 ${Number(current)} 月`);
    month = current;
    await world.moveTo(entry.at);
    await entry.act();
  }
}
