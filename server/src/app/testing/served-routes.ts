import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS_MARK, type Access } from '../../platform/access/access.js';

export interface ServedRoute {
  method: string;
  url: string;
}

/** Lists the routes as Fastify makes them, to be called before any is made. A HEAD is the GET's own handler and guard, and left out. */
export function noteRoutes(app: NestFastifyApplication): ServedRoute[] {
  const routes: ServedRoute[] = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url });
  });
  return routes;
}

/** What controllers say of who may call their routes, by `GET /api/admin/leads/:id`; null where one says nothing. */
export function accessMarks(app: NestFastifyApplication): Map<string, Access | null> {
  const [discovery, scanner, reflector] = [app.get(DiscoveryService, { strict: false }), new MetadataScanner(), app.get(Reflector)];
  const marks = new Map<string, Access | null>();
  for (const { metatype } of discovery.getControllers()) {
    const prototype = (metatype as Type).prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) continue;
      const access = reflector.getAllAndOverride<Access | undefined>(ACCESS_MARK, [handler, metatype as Type]);
      marks.set(`${RequestMethod[method]} ${pathOf(metatype as Type, handler)}`, access ?? null);
    }
  }
  return marks;
}

function pathOf(...parts: object[]): string {
  const words = parts.flatMap((part) => String(Reflect.getMetadata(PATH_METADATA, part)).split('/'));
  return `/${words.filter(Boolean).join('/')}`;
}
