import type { FastifyInstance } from 'fastify';
import type { Overrides, SandboxConfig } from '../config.js';
import { isObject, objectOf, textOf } from '../platform/json.js';
import { sendLive, setUpOwnApi } from '../platform/own-api.js';
import { OwnError } from '../platform/own-error.js';
import type { Account } from '../people/person.js';
import { readThings } from '../phone/demo-table.js';
import type { PushContent } from '../push/push-message.js';
import type { Pool } from '../tokens/token-pools.js';
import { setClock } from './set-clock.js';
import type { Control } from './control.js';
import { readFaultPlan } from './fault-plan.js';
import { payRoutes } from './pay.routes.js';

type Query = Record<string, string | undefined>;

/** The API behind `/control/`. */
export async function controlRoutes(app: FastifyInstance, { control }: { control: Control }): Promise<void> {
  setUpOwnApi(app);
  clockAndFaults(app, control);
  whatHappened(app, control);
  tokensAndPushes(app, control);
  payRoutes(app, control);
  app.get('/state', () => control.state());
  app.get('/config', () => control.config);
  app.patch('/config', (request) => control.configure(objectOf(request.body) as Overrides<SandboxConfig>));
  app.put('/table', (request) => control.sandbox.table.lay(readThings(request.body)));
  app.get('/live', (_, reply) => sendLive(reply, control.sandbox.platform.live, () => true));
  app.post('/reset', (request, reply) => {
    const { keep } = objectOf(request.body);
    control.reset(Array.isArray(keep) ? keep.map(textOf) : []);
    return reply.code(204).send();
  });
}

function clockAndFaults(app: FastifyInstance, control: Control): void {
  const { faults } = control.sandbox.platform;
  app.get('/clock', () => control.clock.describe());
  app.put('/clock', (request) => {
    setClock(control.clock, objectOf(request.body));
    const clock = control.clock.describe();
    control.sandbox.platform.live.tell('clock', clock);
    return clock;
  });
  app.get('/faults', () => faults.all());
  app.post('/faults', (request, reply) => reply.code(201).send(faults.add(readFaultPlan(objectOf(request.body)))));
  app.delete('/faults', (_, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.delete('/faults/:id', (request, reply) => {
    if (!faults.remove((request.params as { id: string }).id)) throw new OwnError(404, 'FAULT_NOT_FOUND', '没有这个故障');
    return reply.code(204).send();
  });
}

function whatHappened(app: FastifyInstance, control: Control): void {
  const { mails } = control.sandbox;
  app.get('/log', (request) => {
    const { after, direction, path, errcode, person, limit } = request.query as Query;
    return control.log.find({ after: numberOf(after), direction, path, errcode: numberOf(errcode), person, limit: numberOf(limit) });
  });
  app.delete('/log', (_, reply) => {
    control.log.clear();
    return reply.code(204).send();
  });
  app.get('/messages', (request) => control.messages(request.query as Query, numberOf((request.query as Query).limit)));
  app.get('/messages/count', (request) => control.countMessages(request.query as Query));
  app.get('/mails', (request) => mails.find({ to: (request.query as Query).to, limit: numberOf((request.query as Query).limit) }));
  app.delete('/mails', (_, reply) => {
    mails.clear();
    return reply.code(204).send();
  });
}

function tokensAndPushes(app: FastifyInstance, control: Control): void {
  const { tokens, platform, pushes, people } = control.sandbox;
  app.get('/tokens', () => tokens.list());
  app.post('/tokens/revoke', (request) => {
    const { account, pool } = objectOf(request.body);
    return { revoked: control.revokeTokens(account as Account | undefined, pool as Pool | undefined) };
  });
  app.get('/quotas', () => platform.quotas.list());
  app.delete('/quotas', (_, reply) => {
    platform.quotas.clear();
    return reply.code(204).send();
  });
  app.post('/push/verify', (request) => control.verifyPushAddress(objectOf(request.body).account === 'mini' ? 'mini' : 'service'));
  app.post('/push', (request, reply) => {
    const { account, person: id, message } = objectOf(request.body);
    const person = people.find(textOf(id));
    if (!person) throw new OwnError(404, 'PERSON_NOT_FOUND', '没有这个人');
    if (!isObject(message) || textOf(message.MsgType) === '') throw new OwnError(422, 'MSGTYPE_MISSING', '缺少 MsgType');
    control.push(account === 'mini' ? 'mini' : 'service', person, message as PushContent);
    return reply.code(202).send({});
  });
  app.get('/push/idle', async (request) => ({ idle: await pushes.idle(numberOf((request.query as Query).timeoutMs) ?? 10_000) }));
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined || text === '' ? undefined : Number(text));
