import { createHash, randomBytes } from 'node:crypto';

/** A secret that its holder shows us: the holder has it, we keep only its hash. */
export function newSecretToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Without a salt, because the secret is random: nobody can try them all. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
