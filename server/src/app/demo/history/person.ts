import { createHash } from 'node:crypto';
import type { Random } from '../random.js';
import { CITIES, COMPANY_FORMS, COMPANY_TRADES, COMPANY_WORDS, GIVEN_NAMES, PHONE_PREFIXES, SURNAMES, TITLES } from './people.data.js';

/** Somebody of the history. He has no phone in the sandbox: his ids are made up. */
export interface Person {
  name: string;
  company: string;
  title: string;
  phone: string;
  miniOpenid: string;
  serviceOpenid: string;
  unionid: string;
  /** 0 to 1: how much he reads, how often he comes back, whether he leaves his number. */
  eagerness: number;
  random: Random;
}

export function inventPerson(random: Random, number: number): Person {
  const own = random.fork();
  return {
    name: own.pick(SURNAMES) + own.pick(GIVEN_NAMES),
    company: own.pick(CITIES) + own.pick(COMPANY_WORDS) + own.pick(COMPANY_TRADES) + own.pick(COMPANY_FORMS),
    title: own.pick(TITLES),
    // The number of the person is part of it, so that no two have the same.
    phone: `${own.pick(PHONE_PREFIXES)}${String(own.between(10_000, 99_999))}${String(number).padStart(3, '0')}`,
    miniOpenid: madeUpId('mini', number), serviceOpenid: madeUpId('service', number), unionid: madeUpId('union', number),
    eagerness: own.next(), random: own,
  };
}

function madeUpId(account: string, number: number): string {
  return `o${createHash('sha256').update(`chudian demo ${account} ${number}`).digest('base64url').slice(0, 27)}`;
}
