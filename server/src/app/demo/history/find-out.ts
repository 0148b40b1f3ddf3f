import type { InvalidReason, Verdict } from '@chudian/shared';
import type { Answer } from '../../../leads/lead.entity.js';
import type { StaffMember } from '../../../staff/staff-member.entity.js';
import { LEAVER, emailOf, STAFF } from '../company/staff.data.js';
import { atWork, DAY_MS, later } from '../calendar.js';
import type { Random } from '../random.js';
import { INVALID_NOTES, LATER_NOTES, VALID_NOTES } from './answers.data.js';

/** Of ten leads. */
const USUAL: Record<Verdict, number> = { valid: 5.5, invalid: 2.2, later: 2.3 };
/** He who is about to leave puts most things off. */
const LEAVING: Record<Verdict, number> = { valid: 1, invalid: 1, later: 8 };
const REASONS: Record<InvalidReason, number> = { 'no-need': 9, 'not-target': 5, 'wrong-number': 4, competitor: 3, duplicate: 2, other: 1 };

const leaversEmail = emailOf(STAFF.find(({ key }) => key === LEAVER.key)!);

/** What a salesperson answers after a call. */
export function findOut(random: Random, owner: StaffMember, now: Date, known?: Verdict): Answer {
  const isLeaving = owner.email === leaversEmail;
  const verdict = known ?? pickBy(random, isLeaving ? LEAVING : USUAL);
  const none = { reason: null, note: null, remindAt: null };
  if (verdict === 'valid') return { ...none, verdict, note: random.happens(0.7) ? random.pick(VALID_NOTES) : null };
  if (verdict === 'later') {
    const days = isLeaving ? random.between(15, 40) : random.between(2, 18);
    return { ...none, verdict, note: random.happens(0.7) ? random.pick(LATER_NOTES) : null, remindAt: atWork(random, later(now, days * DAY_MS)) };
  }
  const reason = pickBy(random, REASONS);
  return { ...none, verdict, reason, note: random.happens(0.6) ? random.pick(INVALID_NOTES[reason]) : null };
}

function pickBy<Choice extends string>(random: Random, weights: Record<Choice, number>): Choice {
  const choices = Object.keys(weights) as Choice[];
  return random.weighted(choices, (choice) => weights[choice]);
}
