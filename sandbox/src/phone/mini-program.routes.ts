import type { FastifyInstance } from 'fastify';
import type { Standing } from '../mini-program/subscriptions.js';
import { isObject, objectOf, textOf } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';
import type { PhoneNumberDecision } from './mini-program-host.js';
import { miniProgramPage } from './opens.js';
import type { PersonOf } from './phone.routes.js';
import type { SubscribeDecision } from './subscribe-dialog.js';

interface SettingsChange {
  mainSwitch?: boolean;
  itemSettings?: Record<string, Standing | null>;
  credits?: Record<string, number>;
}

/** The phone's half of `wx.*`, for the mini-program in the frame. */
export function miniProgramRoutes(app: FastifyInstance, sandbox: Sandbox, personOf: PersonOf): void {
  const { host, privacy, enterOptions, subscribeDialog, subscriptions } = sandbox;
  const at = (path: string): string => `/people/:id/mini-program/${path}`;

  app.post(at('launch'), (request) => {
    const { path, query, scene } = objectOf(request.body);
    const opens = miniProgramPage(sandbox.platform.config.miniProgram, `${textOf(path)}?${queryText(query)}`, Number(scene ?? 1001));
    enterOptions.remember(personOf(request), opens);
    return { result: opens };
  });
  app.get(at('enter-options'), (request) => {
    const entered = enterOptions.find(personOf(request));
    if (!entered) throw new OwnError(404, 'NOT_OPENED', '小程序还没有打开过');
    const { path, query, scene } = entered;
    return { result: { path, query, scene } };
  });
  app.post(at('login'), (request) => host.login(personOf(request)));
  app.post(at('check-session'), (request) => host.checkSession(personOf(request)));
  app.get(at('privacy'), (request) => host.privacySetting(personOf(request)));
  app.post(at('privacy'), (request) => {
    const outcome = host.decidePrivacy(personOf(request), objectOf(request.body).agree === true);
    sandbox.announce(personOf(request));
    return outcome;
  });
  app.delete(at('privacy'), (request, reply) => {
    privacy.withdraw(personOf(request));
    sandbox.announce(personOf(request));
    return reply.code(204).send();
  });
  app.post(at('require-privacy'), (request) => host.requirePrivacy(personOf(request)));
  app.post(at('phone-number'), (request) => {
    const outcome = host.phoneNumber(personOf(request), objectOf(request.body) as PhoneNumberDecision);
    sandbox.announce(personOf(request));
    return outcome;
  });
  app.post(at('subscribe-message'), (request) => subscribeDialog.request(personOf(request), objectOf(request.body) as SubscribeDecision));
  app.post(at('request-payment'), (request) => sandbox.pay.cashier.request(personOf(request), objectOf(request.body)));
  app.get(at('subscriptions'), (request) => subscriptions.of(personOf(request)));
  app.patch(at('subscriptions'), (request) => {
    const person = personOf(request);
    const { mainSwitch, itemSettings = {}, credits = {} } = objectOf(request.body) as SettingsChange;
    const settings = subscriptions.of(person);
    if (mainSwitch !== undefined) settings.mainSwitch = mainSwitch;
    Object.assign(settings.credits, credits);
    const switchedOff: string[] = [];
    for (const [id, standing] of Object.entries(itemSettings)) {
      if (standing === 'reject' && settings.itemSettings[id] !== 'reject') switchedOff.push(id);
      if (standing === null) delete settings.itemSettings[id];
      else settings.itemSettings[id] = standing;
    }
    subscribeDialog.announceSwitchedOff(person, switchedOff);
    return settings;
  });
}

const queryText = (query: unknown): string =>
  isObject(query) ? Object.entries(query).map(([name, value]) => `${name}=${textOf(value)}`).join('&') : textOf(query);
