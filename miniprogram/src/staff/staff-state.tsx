import type { ApiError } from '../api/api-error';
import { PageState } from '../kit/page-state';
import { NotBound } from './not-bound';

/** As PageState, for pages of members of staff. */
export function StaffState({ error, onRetry }: { error?: ApiError; onRetry: () => void }) {
  return error?.code === 'STAFF_NOT_BOUND' ? <NotBound /> : <PageState error={error} onRetry={onRetry} />;
}
