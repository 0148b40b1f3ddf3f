import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { DoorDevices } from './door-devices.js';
import { VisitorTokens } from './visitor-tokens.js';

/** Who may call what. The guard is global; `staff` provides the Doorkeeper. */
@Global()
@Module({ providers: [VisitorTokens, DoorDevices, { provide: APP_GUARD, useClass: AccessGuard }], exports: [VisitorTokens, DoorDevices] })
export class AccessModule {}
