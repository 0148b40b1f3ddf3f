import { api } from '../../common/api';
import type { ChatMessage, Opens } from '../../common/model';
import { usePhone } from '../phone';

/** What a tap on a message does, or nothing when it opens nothing. */
export function useTap({ account, id, opens }: ChatMessage): (() => void) | undefined {
  const { mine, open, attempt } = usePhone();
  if (!opens) return undefined;
  return () => void attempt(async () => open(await api.post<Opens>(mine(`chats/${account}/messages/${id}/open`))));
}
