import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { WeakPassword } from './staff.errors.js';

const SHORTEST = 10;
/** Of zxcvbn's 0 to 4: from here on, some hundred million guesses and more. */
const WORST_SCORE = 3;

let estimator: ZxcvbnFactory | undefined;

/** Refuses what is short, common, or made of the person's own name and e-mail. */
export function requireStrong(password: string, owner: { name: string; email: string }): void {
  // Made at first use: the dictionaries take some megabytes, and passwords change rarely.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const ownWords = [owner.name, owner.email, ...owner.email.split(/[@._-]/)].filter((word) => word.length >= 2);
  if ([...password].length < SHORTEST || estimator.check(password, ownWords).score < WORST_SCORE) throw new WeakPassword();
}
