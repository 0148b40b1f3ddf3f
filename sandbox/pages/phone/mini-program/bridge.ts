/** What the mini-program in the frame may ask, by WeChat's names. */
export type WxApis = Record<string, (options: Record<string, unknown>) => Promise<WxAnswer>>;
export type WxAnswer = { result: object } | { error: WxError };

export interface WxError {
  errMsg: string;
  errno?: number;
  errCode?: number;
}

export const done = (api: string): WxAnswer => ({ result: { errMsg: `${api}:ok` } });
export const failed = (api: string, reason: string): WxAnswer => ({ error: { errMsg: `${api}:fail ${reason}` } });

export interface Entered {
  path: string;
  /** The values as WeChat hands them over: still encoded. */
  query: Record<string, string>;
  scene: number;
}

interface Question {
  id: number;
  api: string;
  options: Record<string, unknown>;
}

/** Null for whatever else pages send to each other. */
export function readQuestion(data: unknown): Question | null {
  if (typeof data !== 'object' || data === null) return null;
  const { wx, id, api, options } = data as Record<string, unknown>;
  if (wx !== 1 || typeof id !== 'number' || typeof api !== 'string') return null;
  return { id, api, options: typeof options === 'object' && options !== null ? { ...options } : {} };
}

/** There is always an answer: a mini-program that waits for ever cannot be told from one that is broken. */
export async function answerQuestion(apis: WxApis, { api, options }: Question): Promise<WxAnswer> {
  const run = Object.hasOwn(apis, api) ? apis[api] : undefined;
  if (!run) return failed(api, 'not supported');
  try {
    return await run(options);
  } catch (error) {
    return failed(api, error instanceof Error ? error.message : String(error));
  }
}

export interface Bridge {
  enter: (entered: Entered) => void;
  close: () => void;
}

/** Speaks with the page in the frame, and with no other window; nor with another page that the frame might be led to. */
export function openBridge(frame: HTMLIFrameElement, origin: string, apis: () => WxApis, onHeard: () => void): Bridge {
  const tell = (message: object) => frame.contentWindow?.postMessage({ wx: 1, ...message }, origin);
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    const question = readQuestion(data);
    if (!question) return;
    onHeard();
    void answerQuestion(apis(), question).then((answer) => tell({ id: question.id, ...answer }));
  };
  window.addEventListener('message', hear);
  return { enter: (options) => tell({ event: 'enter', options }), close: () => window.removeEventListener('message', hear) };
}
