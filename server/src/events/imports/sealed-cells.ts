import { Injectable } from '@nestjs/common';
import { SecretVault } from '../../platform/security/secret-vault.js';

/** Lists hold names and phones of people who have never met us: at rest they are sealed. */
@Injectable()
export class SealedCells {
  constructor(private readonly vault: SecretVault) {}

  seal(cells: string[] | string[][]): string {
    return this.vault.seal(Buffer.from(JSON.stringify(cells)));
  }

  row(sealed: string): string[] {
    return JSON.parse(this.vault.open(sealed).toString()) as string[];
  }

  table(sealed: string): string[][] {
    return JSON.parse(this.vault.open(sealed).toString()) as string[][];
  }
}
