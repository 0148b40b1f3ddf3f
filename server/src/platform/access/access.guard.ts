import { can } from '@chudian/shared';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NotAllowed, SignInRequired } from '../errors/domain-error.js';
import { ACCESS_MARK, type Access } from './access.js';
import { StaffNotBound } from './access.errors.js';
import type { CallerRequest, DeviceCaller, StaffCaller, VisitorCaller } from './callers.js';
import { DoorDevices } from './door-devices.js';
import { Doorkeeper } from './doorkeeper.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { VisitorTokens } from './visitor-tokens.js';

type Request = FastifyRequest & CallerRequest & { cookies: Record<string, string | undefined> };

/** Lets a caller through when the route's own statement says so. A route that says nothing lets nobody through. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doorkeeper: Doorkeeper,
    private readonly tokens: VisitorTokens,
    private readonly devices: DoorDevices,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_MARK, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<Request>();
    if (!access) throw new NotAllowed();
    request.caller = access.kind === 'open' ? this.visitorIn(request) : await this.callerFor(access, request);
    return true;
  }

  private async callerFor(access: Exclude<Access, { kind: 'open' }>, request: Request): Promise<CallerRequest['caller']> {
    if (access.kind === 'console') return this.permitted(await this.consoleCaller(request), access.permission);
    if (access.kind === 'door-device') return this.deviceCaller(request);
    const contactId = this.tokens.read(bearerOf(request));
    if (!contactId) throw new SignInRequired();
    if (access.kind === 'visitor') return { kind: 'visitor', contactId };
    const staff = await this.doorkeeper.wechatCaller(contactId, request.ip);
    if (!staff) throw new StaffNotBound();
    return this.permitted(staff, access.permission);
  }

  /** Who comes to an open door may be known all the same. */
  private visitorIn(request: Request): VisitorCaller | undefined {
    const contactId = this.tokens.read(bearerOf(request));
    return contactId ? { kind: 'visitor', contactId } : undefined;
  }

  private async consoleCaller(request: Request): Promise<StaffCaller> {
    const token = request.cookies[SESSION_COOKIE];
    const caller = token ? await this.doorkeeper.consoleCaller(token, request.ip) : null;
    if (!caller) throw new SignInRequired();
    return caller;
  }

  private async deviceCaller(request: Request): Promise<DeviceCaller> {
    const token = bearerOf(request);
    const device = token ? await this.devices.callerOf(token) : null;
    if (!device) throw new SignInRequired();
    return device;
  }

  private permitted(caller: StaffCaller, permission: Parameters<typeof can>[1]): StaffCaller {
    const isHeldBack = caller.mustChangePassword === true && permission !== 'session.own';
    if (isHeldBack || !can(caller.role, permission)) throw new NotAllowed();
    return caller;
  }
}

function bearerOf(request: FastifyRequest): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
