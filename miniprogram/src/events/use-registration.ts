import type { MyRegistrationView } from '@chudian/shared';
import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRequest } from '../api/use-request';
import { useConsent } from '../contacts/consent';
import { getRegistration } from './events';
import { isRefusal } from './keeping';
import { findKept, keepRegistrations } from './kept-registrations';

/** After a payment the ticket follows in a moment. */
const LOOKS_FOR_TICKET = 6;
const LOOK_EVERY_MS = 1500;

/** A registration, of who agreed to be known; without a network as it was last seen on this phone. */
export function useRegistration(id: string, isFresh = false) {
  const consent = useConsent('ask');
  const loading = useRequest(getRegistration);
  const [shown, setShown] = useState<MyRegistrationView>();
  const [keptAt, setKeptAt] = useState<string>();
  const looks = useRef(isFresh ? LOOKS_FOR_TICKET : 0);
  const { run } = loading;
  const { state, retry } = consent;

  const show = useCallback((view: MyRegistrationView) => {
    setShown(view);
    setKeptAt(undefined);
    keepRegistrations([view]);
  }, []);
  const load = useCallback(async () => {
    const view = await run(id);
    if (view) show(view);
  }, [run, id, show]);
  const look = useCallback(() => (state === 'agreed' ? load() : retry()), [state, load, retry]);
  useEffect(() => { if (state === 'agreed') void load(); }, [state, load]);
  useDidShow(() => { if (shown) void look(); });

  const error = consent.error ?? loading.error;
  const isCutOff = !!error && !isRefusal(error.code);
  useEffect(() => {
    const kept = isCutOff ? findKept(id) : undefined;
    if (!kept) return;
    setShown((before) => before ?? kept.view);
    setKeptAt(kept.savedAt);
  }, [isCutOff, id]);

  // How it stands is told at the top.
  const wasShown = useRef<string>();
  useEffect(() => {
    if (wasShown.current && shown && wasShown.current !== shown.state) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    wasShown.current = shown?.state;
  }, [shown]);

  const isAwaiting = shown?.state === 'unpaid';
  useEffect(() => {
    if (!isAwaiting || loading.isPending || looks.current === 0) return undefined;
    looks.current -= 1;
    const timer = setTimeout(() => void load(), LOOK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isAwaiting, loading.isPending, load]);

  const pullDown = () => void Promise.resolve(look()).then(() => Taro.stopPullDownRefresh());
  return { registration: shown, keptAt, consent: state, error, look: () => void look(), pullDown, show, isAwaitingTicket: isAwaiting && looks.current > 0 };
}
