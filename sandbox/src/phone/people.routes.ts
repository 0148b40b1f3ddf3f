import type { FastifyInstance } from 'fastify';
import type { PersonInput } from '../people/people.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';
import type { PersonOf } from './phone.routes.js';

/** The people who hold a phone. */
export function peopleRoutes(app: FastifyInstance, sandbox: Sandbox, personOf: PersonOf): void {
  const { people, presentPerson } = sandbox;
  app.get('/people', () => people.all().map((person) => presentPerson.view(person)));
  app.get('/people/:id', (request) => presentPerson.view(personOf(request)));
  app.post('/people', (request, reply) => {
    const input = request.body as PersonInput;
    if (!input.name?.trim()) throw new OwnError(422, 'NAME_MISSING', '请填写姓名');
    const person = people.add(input);
    sandbox.announce(person);
    return reply.code(201).send(presentPerson.view(person));
  });
  app.patch('/people/:id', (request) => {
    const person = personOf(request);
    people.update(person, request.body as PersonInput);
    return sandbox.announce(person);
  });
  app.delete('/people/:id', (request, reply) => {
    sandbox.followers.remove(personOf(request));
    people.remove(personOf(request).id);
    return reply.code(204).send();
  });
}
