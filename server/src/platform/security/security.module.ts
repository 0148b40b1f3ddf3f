import { Global, Module } from '@nestjs/common';
import { Keys } from './keys.js';
import { PhoneVault } from './phone-vault.js';
import { SecretVault } from './secret-vault.js';

/** Keys, and what is encrypted with them. */
@Global()
@Module({ providers: [Keys, PhoneVault, SecretVault], exports: [Keys, PhoneVault, SecretVault] })
export class SecurityModule {}
