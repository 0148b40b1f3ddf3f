import 'reflect-metadata';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS_MARK, type Access } from '../../platform/access/access.js';

export interface Handler {
  access: Access | undefined;
  /** Name of the class that reads the query, when there is one. */
  queryDto: string | undefined;
}

/** Nest's own name for what a handler's parameters are read from; 4 is the query. */
const ARGUMENTS = '__routeArguments__';
const QUERY = '4';

/** The methods of all controllers, by operation id. */
export function handlersOf(app: NestFastifyApplication): Map<string, Handler> {
  const reflector = app.get(Reflector);
  const handlers = new Map<string, Handler>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as new () => Record<string, () => void>;
      const methods = controller.prototype as Record<string, () => void>;
      for (const name of Object.getOwnPropertyNames(methods).filter((each) => each !== 'constructor')) {
        const access = reflector.getAllAndOverride<Access | undefined>(ACCESS_MARK, [methods[name], controller]);
        handlers.set(`${controller.name}_${name}`, { access, queryDto: queryDtoOf(controller, name) });
      }
    }
  }
  return handlers;
}

function queryDtoOf(controller: new () => object, name: string): string | undefined {
  const given = (Reflect.getMetadata(ARGUMENTS, controller, name) ?? {}) as Record<string, { index: number; data?: unknown }>;
  const query = Object.entries(given).find(([key, { data }]) => key.startsWith(`${QUERY}:`) && data === undefined)?.[1];
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as { name: string }[];
  return query && types[query.index]?.name;
}
