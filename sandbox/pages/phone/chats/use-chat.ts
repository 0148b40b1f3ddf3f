import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../common/api';
import { useLiveEvent } from '../../common/live';
import type { Account, ChatMessage } from '../../common/model';
import { usePhone } from '../phone';

const PAGE = 30;

interface ChatPages {
  messages: ChatMessage[] | null;
  hasOlder: boolean;
  error: unknown;
}

/** One chat: its last messages, those that arrive, and older ones on demand. Being looked at makes it read. */
export function useChat(account: Account) {
  const { mine, attempt } = usePhone();
  const path = mine(`chats/${account}`);
  const [{ messages, hasOlder, error }, setPages] = useState<ChatPages>({ messages: null, hasOlder: false, error: null });

  // What arrives while the chat is being loaded may be missing in the answer.
  const arrived = useRef<ChatMessage[]>([]);
  const load = useCallback(async () => {
    const mine: ChatMessage[] = [];
    arrived.current = mine;
    try {
      const latest = await api.get<ChatMessage[]>(`${path}?limit=${PAGE}`);
      if (arrived.current === mine) setPages({ messages: mine.reduce(withMessage, latest), hasOlder: latest.length === PAGE, error: null });
    } catch (failure) {
      setPages((before) => ({ ...before, error: failure }));
    }
  }, [path]);
  const loadOlder = () => attempt(async () => {
    const older = await api.get<ChatMessage[]>(`${path}?limit=${PAGE}&before=${messages?.[0]?.id ?? ''}`);
    setPages((before) => ({ ...before, messages: [...older, ...(before.messages ?? [])], hasOlder: older.length === PAGE }));
  });

  useEffect(() => void load(), [load]);
  useLiveEvent(['reset'], () => void load());
  useLiveEvent<ChatMessage>(['message'], (message) => {
    if (message.account !== account) return;
    arrived.current.push(message);
    setPages((before) => ({ ...before, messages: withMessage(before.messages, message) }));
  });
  useReading(path, messages?.some(({ read }) => !read) ?? false, () => {
    setPages((before) => ({ ...before, messages: before.messages?.map((message) => ({ ...message, read: true })) ?? null }));
  });
  return { messages, hasOlder, error, load, loadOlder };
}

function withMessage(messages: ChatMessage[] | null, message: ChatMessage): ChatMessage[] {
  return [...(messages ?? []).filter(({ id }) => id !== message.id), message];
}

/** Messages count as read when the window with them is in front. */
function useReading(path: string, hasUnread: boolean, onRead: () => void): void {
  const [isVisible, setIsVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setIsVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (hasUnread && isVisible) api.post(`${path}/read`).then(onRead, () => undefined);
  }, [path, hasUnread, isVisible]);
}
