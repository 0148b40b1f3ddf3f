import { createContext, useContext } from 'react';
import type { Opens, PersonView, PhoneConfig } from '../common/model';
import type { MiniProgram } from './mini-program/use-mini-program';
import type { Navigation } from './navigation';
import type { Ask } from './sheets/use-sheets';

/** What a scanner reads: a text, or a picture with a code in it. */
export type Scanned = { text: string } | Blob;

/** One person's phone, for every screen on it. */
export interface Phone {
  person: PersonView;
  config: PhoneConfig;
  nav: Navigation;
  miniProgram: MiniProgram;
  /** Path of this person's API. */
  mine: (path: string) => string;
  /** Shows what WeChat opens. */
  open: (opens: Opens) => void;
  /** Opens a tapped link; `scene` is how the mini-program is told that it was entered. */
  openLink: (link: string, scene?: number) => Promise<void>;
  scan: (scanned: Scanned) => Promise<void>;
  ask: Ask;
  /** A short notice that goes by itself. */
  say: (text: string) => void;
  /** Runs something that may be refused, and says why it was. */
  attempt: (run: () => Promise<unknown>) => Promise<void>;
}

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('There is no phone around this.');
  return phone;
}
