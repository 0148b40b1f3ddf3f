import { Injectable } from '@nestjs/common';
import type { Code } from '../code.entity.js';
import { CodeRepository, cursorAfter, type CodeSelection } from '../code.repository.js';
import { BatchRepository } from '../codes/batch.repository.js';
import { CodeContent } from '../codes/code-content.js';
import { BatchNotReady, NoCodes } from '../material.errors.js';
import { MaterialRepository } from '../material.repository.js';

const PORTION = 500;

export interface PrintableCode {
  code: Code;
  placement: string;
  scene: string;
  /** What is drawn; null for a code that WeChat draws. */
  text: string | null;
}

/** What may be printed and checked: the codes of a material, or of one batch, that are not retired. */
@Injectable()
export class PrintableCodes {
  constructor(
    private readonly batches: BatchRepository,
    private readonly codes: CodeRepository,
    private readonly materials: MaterialRepository,
    private readonly content: CodeContent,
  ) {}

  /** How many there are; refuses when there are none, or not yet all. */
  async count({ materialId, batchId }: CodeSelection): Promise<number> {
    const batches = batchId ? [await this.batches.get(materialId, batchId)] : await this.batches.ofMaterial(materialId);
    if (batches.some((batch) => !batch.isReady)) throw new BatchNotReady();
    const count = await this.codes.countPrintable({ materialId, batchId });
    if (count === 0) throw new NoCodes();
    return count;
  }

  /** The next so many after a place in their order. */
  async portion(selection: CodeSelection, after: string | undefined, limit: number): Promise<PrintableCode[]> {
    const codes = await this.codes.printable({ ...selection, after, limit });
    const placements = await this.materials.placementsByIds(codes.map((code) => code.placementId));
    const names = new Map(placements.map(({ id, name }) => [id, name]));
    return codes.map((code) => ({ code, placement: names.get(code.placementId) ?? '', scene: this.content.sceneOf(code), text: this.content.textOf(code) }));
  }

  /** All of them, read as they are needed. */
  async *each(selection: CodeSelection): AsyncGenerator<PrintableCode> {
    let portion = await this.portion(selection, undefined, PORTION);
    while (portion.length > 0) {
      yield* portion;
      portion = await this.portion(selection, cursorAfter(selection, portion[portion.length - 1].code), PORTION);
    }
  }
}
