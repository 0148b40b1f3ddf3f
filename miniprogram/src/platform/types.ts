/** How the mini-program was entered. Query values are still encoded, as WeChat hands them over. */
export interface EnterOptions {
  path: string;
  query: Query;
  scene: number;
}
export type Query = Record<string, string | undefined>;

/** What wx.scanCode read. `path` is there only for a code of this very mini-program. */
export interface ScannedCode {
  path?: string;
  result: string;
}

/** What a person answered to WeChat's own phone number button. */
export type PhoneAnswer = { kind: 'given'; code: string } | { kind: 'denied' } | { kind: 'unavailable' };

/** `failed`: WeChat could not even ask, for instance because subscriptions are switched off altogether. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter' | 'failed';

/** What is to stand in a calendar. */
export interface CalendarEntry {
  title: string;
  startsAt: string;
  endsAt: string;
  location: string;
  note: string;
  /** The path of the same as a file, for who has no calendar to write to. */
  file: string;
}
/** The camera of a gate. */
export interface CodeCameraProps {
  isOn: boolean;
  /** The answer to the last code is on the screen. */
  isAnswered: boolean;
  onCode: (text: string) => void;
  onProblem: () => void;
}

/** `downloaded`: a file, which the calendar still has to open. */
export type CalendarAnswer = 'added' | 'downloaded' | 'cancelled' | 'refused';

/** A place on a map. */
export interface Spot {
  latitude: number;
  longitude: number;
  name: string;
  address: string;
}

/** A file that a person chose: `path` in the package, `blob` in a browser. */
export interface ChosenFile {
  name: string;
  path: string;
  blob?: Blob;
}

export interface FileReply {
  status: number;
  data: unknown;
}
