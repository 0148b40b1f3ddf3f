import { useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error';
import { Button } from './button';
import { Notice } from './notice';

const SLOW_AFTER_MS = 5000;

interface Props {
  error?: ApiError;
  onRetry: () => void;
}

/** What a page shows while it has nothing else to show: that it loads, or why it cannot and the way on. */
export function PageState({ error, onRetry }: Props) {
  if (!error) return <Loading />;
  const title = error.code === 'NETWORK' ? '没有连上网络' : '暂时打不开';
  return (
    <Notice mood="wrong" title={title} text={error.message}>
      <Button id="retry" onClick={onRetry}>重试</Button>
    </Notice>
  );
}

function Loading() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Notice mood="waiting" title="正在打开" text={isSlow ? '网络有点慢，请再等一会儿。' : undefined} />;
}
