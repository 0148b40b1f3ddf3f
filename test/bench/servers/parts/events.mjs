// Events that people can sign up for, and one that takes place today, with guests who hold tickets and phones at its gates.
import { In } from 'typeorm';
import { Touchpoint } from '../../../../server/dist/contacts/touchpoint.entity.js';
import { Allotment } from '../../../../server/dist/events/allotment.entity.js';
import { KeepCheckLists } from '../../../../server/dist/events/door/keep-check-lists.js';
import { MakePairingCode } from '../../../../server/dist/events/door/make-pairing-code.js';
import { PairDevice } from '../../../../server/dist/events/door/pair-device.js';
import { EventRepository } from '../../../../server/dist/events/event.repository.js';
import { KeepEvent } from '../../../../server/dist/events/keep-event.js';
import { RegistrationEntry } from '../../../../server/dist/events/registrations/registration-entry.entity.js';
import { Registration } from '../../../../server/dist/events/registrations/registration.entity.js';
import { SteerEvent } from '../../../../server/dist/events/steer-event.js';
import { Ticket } from '../../../../server/dist/events/tickets/ticket.entity.js';
import { IssueTicket } from '../../../../server/dist/events/tickets/issue-ticket.js';
import { newId } from '../../../../server/dist/platform/database/ids.js';
import { companyOf, fillPeople, nameOf } from './people.mjs';

const HOUR_MS = 3_600_000;
const later = (hours) => new Date(Date.now() + hours * HOUR_MS).toISOString();

export async function publish({ get }, ownerId, { title, capacity, startsInHours = 1000 }) {
  const event = await get(KeepEvent).add({
    title, summary: '摘要', body: '<p>正文</p>', timeZone: 'Asia/Shanghai', startsAt: later(startsInHours), endsAt: later(startsInHours + 8), place: { kind: 'venue', name: '会议中心', address: '滨江大道' },
    agenda: [], capacity, needsApproval: false, hasWaitlist: true, owner: { kind: 'staff', id: ownerId }, ticketTypes: [{ name: '普通票', priceFen: 0, quota: capacity }],
  });
  await get(SteerEvent).publish(event.id);
  const [{ id: typeId }] = await get(EventRepository).typesOf([event.id]);
  return { id: event.id, typeId };
}

/** Its door is open now, whatever the hour. */
export async function publishToday(server, ownerId, capacity) {
  const event = await publish(server, ownerId, { title: '年度大会', capacity, startsInHours: 1 });
  const lists = server.get(KeepCheckLists);
  const [{ id: listId }] = await lists.of(event.id);
  await lists.change(event.id, listId, { name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: later(-24), closesAt: later(24) });
  return { ...event, listId };
}

/** Signed up and confirmed, written as sign-ups write them, each with a signed ticket. */
export async function fillGuests(server, { id: eventId, typeId: ticketTypeId }, count) {
  const rows = { registrations: server.rowsOf(Registration), entries: server.rowsOf(RegistrationEntry), touches: server.rowsOf(Touchpoint) };
  const guests = [];
  await fillPeople(server, count, async (people, start) => {
    const registrations = people.map(({ id: contactId }, index) => registrationOf({ eventId, ticketTypeId, contactId }, start + index, count));
    await rows.registrations.insert(registrations);
    await rows.entries.insert(registrations.map(({ id, createdAt }) => Object.assign(new RegistrationEntry(), { id: newId(), registrationId: id, at: createdAt, state: 'confirmed', text: '报名成功', byId: null })));
    await rows.touches.insert(registrations.map(({ id, contactId, createdAt }) => Object.assign(new Touchpoint(), { id: newId(), contactId, kind: 'event-signed-up', at: createdAt, eventId, subjectId: id })));
    const tickets = await server.get(IssueTicket).executeAll(registrations.map(({ id, contactId }) => ({ registrationId: id, eventId, ticketTypeId, contactId })));
    guests.push(...tickets.map(({ id, token, number, registrationId }) => ({ ticketId: id, token, number, registrationId })));
  });
  await server.transaction.manager.increment(Allotment, { id: In([eventId, ticketTypeId]) }, 'taken', count);
  // Else every exchange of the first seconds would bring all of them again.
  await server.transaction.manager.update(Ticket, { eventId }, { changedAt: new Date(Date.now() - 20 * HOUR_MS) });
  return guests;
}

function registrationOf(ids, index, count) {
  const at = new Date(Date.now() - 720 * HOUR_MS + Math.floor((index / count) * 700 * HOUR_MS));
  return Object.assign(new Registration(), { ...ids, id: newId(), state: 'confirmed', channel: 'self', holdsSeat: true, name: nameOf(index), company: companyOf(index), signedUpAt: at, createdAt: at });
}

/** Paired phones: what each of them was told. */
export async function pairGates({ get }, event, staffId, count) {
  const gates = [];
  for (let index = 0; index < count; index += 1) {
    const { content } = await get(MakePairingCode).execute(event.id, { gate: `${index + 1} 号门`, canSearch: true });
    const { device, token, key } = await get(PairDevice).execute(staffId, { code: content, name: `手机 ${index + 1}` });
    gates.push({ token, key: key.toString('base64'), device: { id: device.id, gate: device.gate, canSearch: true }, event: { id: event.id, name: '年度大会' }, now: new Date().toISOString() });
  }
  return gates;
}
