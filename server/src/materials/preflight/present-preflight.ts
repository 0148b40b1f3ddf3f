import type { PreflightView } from '@chudian/shared';
import type { Preflight } from './preflight.entity.js';

export function presentPreflight({ id, state, codes, checked, unreadable, findings, startedAt, finishedAt }: Preflight): PreflightView {
  return { id, status: state, codes, checked, unreadable, findings, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
