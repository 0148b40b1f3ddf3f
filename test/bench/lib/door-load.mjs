// What gates send: reports of what their phones decided. One code in ten is scanned again, one in a hundred is none of ours.
import { http } from './load.mjs';

const AGAIN = 30;
/** Scans of one report. At 10,000 people in half an hour through eight gates, a phone has ten when it exchanges after its fifteen seconds. */
export const REPORTS = { exchange: 10, report: 1, batch: 500 };

/** Counts what was sent and what was admitted, so that the end can be compared. */
export function doorLoad({ guests, gates, today }) {
  const counts = { fresh: 0, admitted: 0 };
  let scans = 0;
  const next = () => {
    scans += 1;
    if (scans % 100 === 0) return { code: forged(guests[0].token), verdict: 'forged' };
    if (scans % 10 === 5 && counts.fresh > AGAIN) return { ...known(guests[counts.fresh - AGAIN]), verdict: 'already-in' };
    if (counts.fresh >= guests.length) throw new Error('There are not enough tickets.');
    return { ...known(guests[counts.fresh++]), verdict: 'admitted' };
  };
  const from = (index) => ({ Authorization: `Bearer ${gates[index % gates.length].token}` });
  const report = ({ code, ticketId, verdict }) => ({ nonce: `s${scans}`, listId: today.listId, direction: 'in', method: 'code', verdict, at: new Date().toISOString(), offsetMs: 0, code, ticketId });
  const reports = (index, count) => http('POST', '/api/door/scans', { deviceNow: new Date().toISOString(), scans: Array.from({ length: count }, () => report(next())) }, from(index));
  return {
    counts,
    left: () => guests.length - counts.fresh,
    exchange: (index) => reports(index, REPORTS.exchange),
    report: (index) => reports(index, REPORTS.report),
    batch: (index) => reports(index, REPORTS.batch),
    ok(status, text) {
      if (status === 200) counts.admitted += text.split('"admitted"').length - 1;
      return status === 200;
    },
  };
}

function known({ token, ticketId }) {
  return { code: token, ticketId };
}

/** The last character of the signature is another. */
export function forged(token) {
  return `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
}
