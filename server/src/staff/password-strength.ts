import type * as Core from '@zxcvbn-ts/core';
import type * as Words from '@zxcvbn-ts/language-common';
import { lazily } from '../platform/lazily.js';
import { WeakPassword } from './staff.errors.js';

const SHORTEST = 10;
/** Of zxcvbn's 0 to 4: from here on, some hundred million guesses and more. */
const WORST_SCORE = 3;

const core = lazily<typeof Core>('@zxcvbn-ts/core');
const words = lazily<typeof Words>('@zxcvbn-ts/language-common');
let estimator: Core.ZxcvbnFactory | undefined;

/** Refuses what is short, common, or made of the person's own name and e-mail. */
export function requireStrong(password: string, owner: { name: string; email: string }): void {
  // Made at first use: passwords change rarely.
  estimator ??= new (core().ZxcvbnFactory)({ dictionary: words().dictionary, graphs: words().adjacencyGraphs });
  const ownWords = [owner.name, owner.email, ...owner.email.split(/[@._-]/)].filter((word) => word.length >= 2);
  if ([...password].length < SHORTEST || estimator.check(password, ownWords).score < WORST_SCORE) throw new WeakPassword();
}
