import type { Role } from '@chudian/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** A member of staff, in the console or through his bound WeChat. */
export interface StaffCaller {
  kind: 'staff';
  staffId: string;
  name: string;
  role: Role;
  distributorId: string | null;
  sessionId: string | null;
  address: string;
  /** While he still has the password that somebody else gave him, and may do nothing in the console but replace it. */
  mustChangePassword?: boolean;
}

/** Somebody in the mini-program. */
export interface VisitorCaller {
  kind: 'visitor';
  contactId: string;
}

/** A phone that works as a device of one event's door. */
export interface DeviceCaller {
  kind: 'device';
  deviceId: string;
  eventId: string;
}

export interface CallerRequest {
  caller?: StaffCaller | VisitorCaller | DeviceCaller;
}

/** The member of staff who calls. */
export const Staff = createParamDecorator((_: unknown, context: ExecutionContext): StaffCaller => callerOf(context, 'staff'));

/** The visitor who calls. */
export const Visitor = createParamDecorator((_: unknown, context: ExecutionContext): VisitorCaller => callerOf(context, 'visitor'));

/** At an open door: the visitor who calls, when he is known. */
export const KnownVisitor = createParamDecorator((_: unknown, context: ExecutionContext): VisitorCaller | null => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  return caller?.kind === 'visitor' ? caller : null;
});

/** The door's device that calls. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext): DeviceCaller => callerOf(context, 'device'));

function callerOf<Kind extends 'staff' | 'visitor' | 'device'>(context: ExecutionContext, kind: Kind) {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (caller?.kind !== kind) throw new Error(`This route is not guarded for ${kind} callers.`);
  return caller as never;
}
