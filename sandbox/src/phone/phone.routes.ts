import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '../people/person.js';
import type { LiveEvent } from '../platform/live-feed.js';
import { sendLive, setUpOwnApi } from '../platform/own-api.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';
import { PERSON_COOKIE } from '../service-account/oauth.endpoints.js';
import { chatRoutes } from './chat.routes.js';
import { miniProgramRoutes } from './mini-program.routes.js';
import { peopleRoutes } from './people.routes.js';
import { scanRoutes } from './scan.routes.js';
import { tableRoutes } from './table.routes.js';

type Params = { id: string };

const FOR_ALL: readonly LiveEvent[] = ['reset', 'table'];
const FOR_ONE: readonly LiveEvent[] = ['message', 'person'];

/** Whose phone a request is about. */
export type PersonOf = (request: FastifyRequest) => Person;

/** The API behind `/phone/`: what one person's WeChat can do. */
export async function phoneRoutes(app: FastifyInstance, { sandbox }: { sandbox: Sandbox }): Promise<void> {
  setUpOwnApi(app);
  const personOf: PersonOf = (request) => {
    const person = sandbox.people.find((request.params as Params).id);
    if (!person) throw new OwnError(404, 'PERSON_NOT_FOUND', '没有这个人');
    return person;
  };
  app.get('/config', () => describe(sandbox));
  app.get('/people/:id/live', (request, reply) => {
    const { id } = personOf(request);
    sendLive(reply, sandbox.platform.live, (event, personId) => FOR_ALL.includes(event) || (personId === id && FOR_ONE.includes(event)));
  });
  app.post('/people/:id/current', async (request, reply) => {
    await reply.code(204).header('set-cookie', `${PERSON_COOKIE}=${personOf(request).id}; Path=/; SameSite=Lax`).send();
  });
  tableRoutes(app, sandbox);
  peopleRoutes(app, sandbox, personOf);
  scanRoutes(app, sandbox, personOf);
  chatRoutes(app, sandbox, personOf);
  miniProgramRoutes(app, sandbox, personOf);
}

function describe({ platform, menus, privacy }: Sandbox) {
  const { miniProgram, serviceAccount, wecom } = platform.config;
  return {
    miniProgram: {
      appid: miniProgram.appid, name: miniProgram.name, url: miniProgram.url, pages: miniProgram.pages, homePage: miniProgram.homePage,
      privacyContractName: privacy.contractName, templates: miniProgram.templates,
    },
    serviceAccount: { appid: serviceAccount.appid, originalId: serviceAccount.originalId, name: serviceAccount.name, menu: menus.find() },
    wecom: { corpName: wecom.corpName, agents: wecom.agents.map(({ agentid, name }) => ({ agentid, name })) },
    now: platform.clock.now(),
  };
}
