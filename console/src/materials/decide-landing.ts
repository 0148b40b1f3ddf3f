import type { Landing, LandingRule } from '@chudian/shared';

/** Somebody who scans, as far as landing rules care. */
export interface Scanner {
  nth: number;
  tagIds: string[];
}

const fitsScan = ({ scan, orLater }: LandingRule, nth: number) => !scan || (orLater ? nth >= scan : nth === scan);
const fitsTag = ({ tagId }: LandingRule, tagIds: string[]) => !tagId || tagIds.includes(tagId);

/** What this person would see: the first rule whose conditions all hold, or else the default. For the preview only. */
export function decideLanding(landing: Landing, rules: LandingRule[], { nth, tagIds }: Scanner): { landing: Landing; rule: number | null } {
  const rule = rules.findIndex((each) => fitsScan(each, nth) && fitsTag(each, tagIds));
  return rule < 0 ? { landing, rule: null } : { landing: rules[rule].landing, rule };
}
