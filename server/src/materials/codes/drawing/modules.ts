import QRCode from 'qrcode';

/** Empty modules around a symbol, without which scanners do not find it. */
export const QUIET_MODULES = 4;

/** A horizontal row of dark modules. */
export interface Run {
  x: number;
  y: number;
  width: number;
}

/** The little squares of a QR code, counted from its own corner, without the quiet zone. */
export class Modules {
  private constructor(
    readonly size: number,
    private readonly dark: Uint8Array,
  ) {}

  /** Correction level M reads with 15 % damage; a higher one would make the modules of a small print smaller. */
  static of(text: string): Modules {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    return new Modules(modules.size, modules.data);
  }

  /** The edge with the quiet zone on both sides. */
  get sizeWithQuietZone(): number {
    return this.size + 2 * QUIET_MODULES;
  }

  isDark(x: number, y: number): boolean {
    return this.dark[y * this.size + x] === 1;
  }

  runs(): Run[] {
    return Array.from({ length: this.size }, (_, y) => this.runsOfRow(y)).flat();
  }

  runsOfRow(y: number): Run[] {
    const runs: Run[] = [];
    for (let x = 0; x < this.size; x += 1) {
      if (!this.isDark(x, y)) continue;
      const last = runs.at(-1);
      if (last && last.x + last.width === x) last.width += 1;
      else runs.push({ x, y, width: 1 });
    }
    return runs;
  }
}
