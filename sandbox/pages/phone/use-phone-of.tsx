import { useCallback, useMemo } from 'react';
import { api, messageOf } from '../common/api';
import type { Opens, PersonView, PhoneConfig } from '../common/model';
import { useMiniProgram } from './mini-program/use-mini-program';
import { useNavigation } from './navigation';
import type { Phone, Scanned } from './phone';
import { NoticeSheet } from './sheets/plain-sheets';
import type { Ask } from './sheets/use-sheets';

/** Puts together what the screens of one person's phone need. */
export function usePhoneOf(person: PersonView, config: PhoneConfig, ask: Ask, say: (text: string) => void): Phone {
  const nav = useNavigation();
  const mine = useCallback((path: string) => `/phone/api/people/${encodeURIComponent(person.id)}/${path}`, [person.id]);
  const miniProgram = useMiniProgram(mine, nav.back);
  return useMemo<Phone>(() => {
    const attempt = async (run: () => Promise<unknown>): Promise<void> => {
      await run().catch((error: unknown) => say(messageOf(error)));
    };
    const open = (opens: Opens): void => {
      switch (opens.opens) {
        case 'mini-program':
          miniProgram.enter(opens);
          return nav.go('mini-program');
        case 'chat': return nav.go(`chat/${opens.account}`);
        case 'profile': return nav.go(`service-account?${new URLSearchParams({ ticket: opens.ticket })}`);
        case 'web': return nav.go(`web?${new URLSearchParams({ url: opens.url })}`);
        case 'text': return nav.go(`text?${new URLSearchParams({ text: opens.text })}`);
        case 'nothing': return void ask<void>((done) => <NoticeSheet title="无法打开" text={opens.reason} onDone={() => done()} />);
      }
    };
    return {
      person, config, nav, miniProgram, mine, open, ask, say, attempt,
      openLink: (link, scene) => attempt(async () => open(await api.post<Opens>(mine('open'), { link, scene }))),
      scan: async (scanned: Scanned) => open(await api.post<Opens>(mine('scan'), scanned)),
    };
  }, [person, config, nav, miniProgram, mine, ask, say]);
}
