import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useRequest } from '../api/use-request';
import { useConsent } from '../contacts/consent';
import { enterOptions, pageQuery } from '../platform/wechat';
import { readEventEntry, type EventEntry } from './event-entry';
import { getEvent, recordEventView } from './events';

/** In Moments WeChat shows a page alone: without a sign-in, without ways on. */
const MOMENTS = 1154;
export const isReadOnly = () => enterOptions().scene === MOMENTS;

export function useEventEntry(): EventEntry {
  const { params } = useRouter();
  const [entry] = useState(() => readEventEntry(pageQuery(params)));
  return entry;
}

/** The event as this person sees it; anew when he comes back to the page, was recognised, or gave a promo code. */
export function useEvent(entry: EventEntry) {
  const [promo, setPromo] = useState(entry.promo);
  const [readOnly] = useState(isReadOnly);
  const { state } = useConsent();
  const event = useRequest((code: string | undefined) => getEvent({ ...entry, promo: code }, readOnly));
  const { run } = event;
  // Finding out who somebody is changes the consent from unknown; that is no reason to ask again.
  const isKnown = useRef(false);
  useEffect(() => {
    if (state === 'agreed' && isKnown.current) void run(promo);
    isKnown.current = state === 'refused' || state === 'asking';
  }, [state, run, promo]);
  useEffect(() => { void run(promo); }, [run, promo]);
  useDidShow(() => { if (event.data) void run(promo); });

  return { event, promo, setPromo, reload: () => void run(promo), readOnly };
}

/** One opening of the event's page by somebody who agreed. */
export function useRecordedView(entry: EventEntry, isShown: boolean): void {
  const { state } = useConsent();
  const isRecorded = isShown && state === 'agreed' && !isReadOnly();
  useEffect(() => {
    if (isRecorded) recordEventView(entry);
  }, [isRecorded, entry]);
}
