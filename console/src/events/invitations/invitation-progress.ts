import type { InvitationRow, InvitationState } from '@chudian/shared';

/** How far an invitation has come, and since when. Who comes without having opened it has come all the same. */
export function progressOf({ cameAt, signedUpAt, openedAt, sentAt }: Pick<InvitationRow, 'cameAt' | 'signedUpAt' | 'openedAt' | 'sentAt'>): {
  state: InvitationState;
  at: string | null;
} {
  const steps: [InvitationState, string | null][] = [['came', cameAt], ['signed-up', signedUpAt], ['opened', openedAt], ['sent', sentAt]];
  const [state, at] = steps.find(([, time]) => time) ?? ['unsent', null];
  return { state, at };
}
