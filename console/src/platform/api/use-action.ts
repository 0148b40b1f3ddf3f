import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { isRefusal } from './api-error';
import { explain } from '../ui/explain';

interface Action<Input, Reply> {
  run: (input: Input) => Promise<Reply>;
  /** Said when it worked. */
  done?: string | ((reply: Reply, input: Input) => string | null);
  /** Paths whose answers are out of date afterwards; everything that begins so is asked again. */
  refresh?: string[];
  then?: (reply: Reply, input: Input) => void;
  /** True when the error has been dealt with here. */
  otherwise?: (error: Error, input: Input) => boolean;
}

/** Something that the person does: runs it, says so, refreshes what it changed, and explains a refusal. */
export function useAction<Input = void, Reply = unknown>({
  run,
  done,
  refresh = [],
  then,
  otherwise,
}: Action<Input, Reply>): UseMutationResult<Reply, Error, Input> {
  const { message, notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation<Reply, Error, Input>({
    mutationFn: run,
    onSuccess: (reply, input) => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => refresh.some((path) => String(queryKey[0]).startsWith(path)) });
      const text = typeof done === 'function' ? done(reply, input) : done;
      if (text) void message.success(text);
      then?.(reply, input);
    },
    onError: (error, input) => {
      // The end of a session is told by the dialog that asks to sign in again.
      if (isRefusal(error, 'SIGN_IN_REQUIRED') || otherwise?.(error, input)) return;
      notification.error(explain(error));
    },
  });
}
