import type { SubmissionView } from '@chudian/shared';
import type { Submission } from './submission.entity.js';

export function presentSubmission({ id, submittedAt, editedAt }: Submission, thanks: string): SubmissionView {
  return { id, at: (editedAt ?? submittedAt).toISOString(), thanks };
}
