import type { AlertRoute } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { EmailRoute } from './email.route.js';
import { MiniSubscribeRoute } from './mini-subscribe.route.js';
import type { Route } from './route.js';
import { ServiceTemplateRoute } from './service-template.route.js';
import { WecomRoute } from './wecom.route.js';

/** The routes by name; their order is the contract's. */
@Injectable()
export class Ladder {
  private readonly routes: Record<AlertRoute, Route>;

  constructor(wecom: WecomRoute, template: ServiceTemplateRoute, subscribe: MiniSubscribeRoute, email: EmailRoute) {
    this.routes = { wecom, 'service-template': template, 'mini-subscribe': subscribe, email };
  }

  route(name: AlertRoute): Route {
    return this.routes[name];
  }
}
