import { Global, Module } from '@nestjs/common';
import { Keys } from './keys.js';
import { PhoneVault } from './phone-vault.js';

/** Keys, and what is encrypted with them. */
@Global()
@Module({ providers: [Keys, PhoneVault], exports: [Keys, PhoneVault] })
export class SecurityModule {}
