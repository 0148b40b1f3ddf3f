import { Storage } from './wx/storage.js';

/** How the mini-program was opened. */
export interface Entry {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: Record<string, unknown>;
}

/** What can be seen of the phone from outside the app. */
export class PhoneState {
  readonly storage = new Storage();
  readonly requests: { method: string; url: string; data: unknown; header: Record<string, string> }[] = [];
  readonly calls: { name: string; options: Record<string, unknown> }[] = [];
  /** The cold start. */
  launch: Entry | null = null;
  /** The latest entry, cold or warm. */
  entry: Entry | null = null;
  toast: string | null = null;
  loading: string | null = null;
  clipboard = '';
  hasExited = false;
}
