import type { FastifyInstance } from 'fastify';
import { OwnError } from '../platform/own-error.js';
import type { Control } from './control.js';

/** Everything about WeChat Pay that the control page shows and does. */
export function payRoutes(app: FastifyInstance, control: Control): void {
  const { pay } = control.sandbox;
  app.get('/pay', () => control.pay());
  app.post('/pay/rotate', () => {
    const { serial } = pay.keys.rotate();
    control.sandbox.platform.live.tell('pay', {});
    return { serial };
  });
  app.post('/pay/notifications/:id/send', (request, reply) => {
    if (!pay.notifier.sendAgain((request.params as { id: string }).id)) throw new OwnError(404, 'NOTIFICATION_NOT_FOUND', '没有这条通知，或者它正在路上');
    return reply.code(202).send({});
  });
}
