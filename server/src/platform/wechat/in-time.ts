import { setTimeout as wait } from 'node:timers/promises';

/** WeChat hangs up after 5 s, and shows people that the service is faulty after three times. */
const ANSWER_WITHIN_MS = 4_200;

/** What takes longer goes on, and WeChat's repetition finds it done. */
export async function inTime(work: Promise<void>, refusal: () => Error): Promise<void> {
  const isOver = new AbortController();
  const tooLate = wait(ANSWER_WITHIN_MS, 'too late' as const, { signal: isOver.signal });
  try {
    if ((await Promise.race([work, tooLate])) === 'too late') throw refusal();
  } finally {
    isOver.abort();
  }
}
