/** Speaks to the phone around the iframe by messages, with WeChat's own names, options, results and error texts. */
type Result = Record<string, unknown>;

interface Reply {
  wx: 1;
  id: number;
  result?: Result;
  error?: { errMsg: string; errno?: number; errCode?: number };
}

interface EnterMessage {
  wx: 1;
  event: 'enter';
  options: { path: string; query: Record<string, string>; scene: number };
}

/** What WeChat calls a failure: `errMsg`, and sometimes a number. */
export class WechatFailure extends Error {
  constructor(readonly errMsg: string, readonly errno?: number) {
    super(errMsg);
  }
}

/** The phone names the frame in which it runs the mini-program; in every other frame, as of its web browser, nobody would answer. */
export const hasPhone = window.parent !== window && window.name === 'mini-program';

const waiting = new Map<number, { resolve: (result: Result) => void; reject: (failure: WechatFailure) => void }>();
let lastId = 0;

export function callPhone<T extends Result>(api: string, options: Result = {}): Promise<T> {
  const id = ++lastId;
  return new Promise<Result>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    window.parent.postMessage({ wx: 1, id, api, options }, '*');
  }) as Promise<T>;
}

export function onEnter(enter: (options: EnterMessage['options']) => void): void {
  listen((message) => {
    if ('event' in message && message.event === 'enter') enter(message.options);
  });
}

function listen(hear: (message: Reply | EnterMessage) => void): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<Reply | EnterMessage | null>) => {
    if (hasPhone && source === window.parent && data?.wx === 1) hear(data);
  });
}

function settle(reply: Reply): void {
  const call = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.error) call?.reject(new WechatFailure(reply.error.errMsg, reply.error.errno));
  else call?.resolve(reply.result ?? {});
}

listen((message) => {
  if ('id' in message) settle(message);
});
