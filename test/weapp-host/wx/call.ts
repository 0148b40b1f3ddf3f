import { asSeenByApp, isRefusal, type Refusal, Refused, toError } from '../errors.js';
import type { WeappHost } from '../host.js';
import { requirePayment } from '../payment.js';
import type { Options } from './answers.js';
import { needsTap } from './gesture.js';

type Callback = (result: unknown) => void;

interface Callbacks {
  success?: Callback;
  fail?: Callback;
  complete?: Callback;
}

interface Outcome {
  isOk: boolean;
  result: unknown;
}

/** Calls one asynchronous API, which always answers later: by call-backs if there are any, else by a promise. */
export function callApi(host: WeappHost, name: string, options: Options = {}): Promise<unknown> | undefined {
  host.state.calls.push({ name, options: JSON.parse(JSON.stringify(options)) as Options });
  const hasTap = host.gesture.isHeld;
  const answer = (deliver: (outcome: Outcome) => void): void => {
    host.scheduler.later(async () => {
      const outcome = await attempt(host, name, options, hasTap);
      host.scheduler.later(() => {
        if (name === 'requestPayment' && outcome.isOk) host.gesture.begin();
        deliver(outcome);
      });
    });
  };
  const { success, fail, complete } = options as Callbacks;
  if (!success && !fail && !complete)
    return host.realm.newPromise((resolve, reject) => answer(({ isOk, result }) => (isOk ? resolve(result) : reject(result))));
  answer(({ isOk, result }) => {
    (isOk ? success : fail)?.(result);
    complete?.(result);
  });
  return undefined;
}

async function attempt(host: WeappHost, name: string, options: Options, hasTap: boolean): Promise<Outcome> {
  try {
    if (needsTap(name) && !hasTap) throw new Refused(`${name}:fail can only be invoked by user TAP gesture.`);
    await host.privacy.require(name);
    if (name === 'requestPayment') requirePayment(options);
    const result = { errMsg: `${name}:ok`, ...(await runStub(host, name, options)) };
    return { isOk: true, result: 'eventChannel' in result ? host.realm.object(result) : host.realm.copy(result) };
  } catch (error) {
    return { isOk: false, result: host.realm.copy(asRefusal(host, name, error)) };
  }
}

/** The app is busy while a stub answers, but not while a person makes up their mind. */
async function runStub(host: WeappHost, name: string, options: Options): Promise<object> {
  const done = host.scheduler.busy();
  try {
    return ((await host.stub(name)(options)) ?? {});
  } finally {
    done();
  }
}

/** A stub that breaks is a mistake in the test or the app, and is reported; one that refuses plays its part. */
function asRefusal(host: WeappHost, name: string, error: unknown): Refusal {
  if (isRefusal(error)) return asSeenByApp(error);
  host.fail(error);
  return { errMsg: `${name}:fail ${toError(error).message}` };
}
