import { View } from '@tarojs/components';
import type { ApiError } from '../api/api-error';
import { Button } from './button';

interface Pages {
  hasMore: boolean;
  isPending: boolean;
  error?: ApiError;
  readOn: () => void;
}

/** Below a long list: how to read on, and that reading on failed. */
export function ListEnd({ pages: { hasMore, isPending, error, readOn } }: { pages: Pages }) {
  if (error) return <View className="list-end" onClick={readOn}>{error.message}{hasMore && ' 点此重试'}</View>;
  if (!hasMore) return null;
  return <Button id="more" look="link" isBusy={isPending} onClick={readOn}>{isPending ? '正在加载' : '查看更多'}</Button>;
}
