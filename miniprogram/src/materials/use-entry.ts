import type { ScanBody } from '@chudian/shared';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { enterOptions, pageQuery } from '../platform/wechat';
import { LANDING_PAGE, readEntry } from './entry';

const enteredWith = () => JSON.stringify(enterOptions().query);

/**
 * The code by which this page was opened, or null. A warm app may be entered by another code while this page stays: then only
 * the new enter options tell. Merely coming back from the background brings the old ones, and is no second scan.
 */
export function useEntry(): ScanBody | null {
  const { params } = useRouter();
  const [entry, setEntry] = useState(() => readEntry(pageQuery(params)));
  const seen = useRef(enteredWith());
  useDidShow(() => {
    const { path, query } = enterOptions();
    if (enteredWith() === seen.current) return;
    seen.current = enteredWith();
    if (path === LANDING_PAGE) setEntry(readEntry(query));
  });
  return entry;
}
