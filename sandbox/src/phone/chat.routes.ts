import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from '../people/person.js';
import { objectOf, textOf } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';
import type { MenuTap } from '../service-account/visits.js';
import type { Opens } from './opens.js';
import type { PersonOf } from './phone.routes.js';
import { ACCOUNTS } from './present-person.js';

/** The service account's profile, the chats, and writing in them. */
export function chatRoutes(app: FastifyInstance, sandbox: Sandbox, personOf: PersonOf): void {
  const { chats, visits, followers, enterOptions } = sandbox;
  const requireFollower = (request: FastifyRequest) => {
    const person = personOf(request);
    if (!followers.has(person)) throw new OwnError(409, 'NOT_FOLLOWING', '请先关注服务号');
    return person;
  };
  app.post('/people/:id/follow', (request) => {
    const person = personOf(request);
    const { ticket, scene } = objectOf(request.body);
    visits.follow(person, textOf(ticket), textOf(scene) || undefined);
    return sandbox.announce(person);
  });
  app.delete('/people/:id/follow', (request) => {
    const person = requireFollower(request);
    visits.leave(person);
    return sandbox.announce(person);
  });
  app.get('/people/:id/chats', (request) => {
    const person = personOf(request);
    return ACCOUNTS.map((account) => ({
      account, name: sandbox.nameOf(account), unread: chats.unread(person, account), last: chats.of(person, account).at(-1) ?? null,
    }));
  });
  app.get('/people/:id/chats/:account', (request) => {
    const { before, limit = '50' } = request.query as { before?: string; limit?: string };
    const messages = chats.of(personOf(request), accountOf(request)).filter(({ id }) => !before || id < before);
    return messages.slice(-Number(limit));
  });
  app.post('/people/:id/chats/:account/read', (request, reply) => {
    const person = personOf(request);
    chats.markRead(person, accountOf(request));
    sandbox.announce(person);
    return reply.code(204).send();
  });
  app.post('/people/:id/chats/:account/messages/:message/open', (request): Opens => {
    const person = personOf(request);
    const message = chats.of(person, accountOf(request)).find(({ id }) => id === (request.params as { message: string }).message);
    if (!message?.opens) throw new OwnError(404, 'NOTHING_TO_OPEN', '这条消息没有跳转');
    enterOptions.remember(person, message.opens);
    return message.opens;
  });
  app.post('/people/:id/chats/service/messages', (request, reply) => {
    const text = textOf(objectOf(request.body).text);
    if (text.trim() === '') throw new OwnError(422, 'TEXT_MISSING', '不能发送空白消息');
    return reply.code(201).send(visits.write(requireFollower(request), text));
  });
  app.post('/people/:id/chats/service/menu', (request): Opens => {
    const person = requireFollower(request);
    const tap = menuTapOf(request.body);
    visits.tapMenu(person, tap);
    if (tap.type === 'view') return { opens: 'web', url: tap.url };
    return tap.type === 'miniprogram' ? sandbox.scanner.open(person, tap.pagepath, 1035) : { opens: 'chat', account: 'service' };
  });
}

function accountOf(request: FastifyRequest): Account {
  const { account } = request.params as { account: string };
  const known = ACCOUNTS.find((name) => name === account);
  if (!known) throw new OwnError(404, 'ACCOUNT_NOT_FOUND', '没有这个账号');
  return known;
}

function menuTapOf(body: unknown): MenuTap {
  const { type, key, url, pagepath } = objectOf(body);
  if (type === 'click') return { type, key: textOf(key) };
  if (type === 'view') return { type, url: textOf(url) };
  if (type === 'miniprogram') return { type, pagepath: textOf(pagepath) };
  throw new OwnError(422, 'UNKNOWN_MENU_TYPE', '不支持的菜单类型');
}
