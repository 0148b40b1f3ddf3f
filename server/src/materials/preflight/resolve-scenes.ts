import { Injectable } from '@nestjs/common';
import { FindScanned } from '../find-scanned.js';
import { SceneMint } from '../scene-mint.js';

/** Which codes scenes lead to, read and looked up as a scan does; null where a scan would find nothing. */
@Injectable()
export class ResolveScenes {
  constructor(
    private readonly mint: SceneMint,
    private readonly findScanned: FindScanned,
  ) {}

  async execute(scenes: string[]): Promise<(string | null)[]> {
    const readings = scenes.map((scene) => this.mint.read(scene));
    const found = await this.findScanned.execute(readings.flatMap((reading) => (reading.kind === 'ours' ? [reading.serial] : [])));
    return readings.map((reading) => (reading.kind === 'ours' ? (found.get(reading.serial)?.code.id ?? null) : null));
  }
}
