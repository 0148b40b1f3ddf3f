import type { Named } from '@chudian/shared';
import { useApi } from '../api/use-api';

/** The name of a thing by its id, from the route that lists such things. */
export function NamedText({ path, id }: { path: string; id: string | null }) {
  const { data } = useApi<Named[]>(path, {}, { enabled: id !== null });
  return id ? (data?.find((named) => named.id === id)?.name ?? '…') : <span className="faint">—</span>;
}
