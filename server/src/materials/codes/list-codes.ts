import type { Page } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ID, keyAfter, NUMBER, pageOf } from '../../platform/http/cursor.js';
import type { Code } from '../code.entity.js';
import { CodeRepository, cursorAfter, type CodeSelection } from '../code.repository.js';
import { MaterialRepository } from '../material.repository.js';
import { BatchRepository } from './batch.repository.js';

const USUAL_PAGE = 50;

/** The codes of a material or of one of its batches, page by page. */
@Injectable()
export class ListCodes {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly batches: BatchRepository,
    private readonly codes: CodeRepository,
  ) {}

  async execute({ limit = USUAL_PAGE, after, ...selection }: CodeSelection & { after?: string; limit?: number }): Promise<Page<Code>> {
    if (selection.batchId) await this.batches.get(selection.materialId, selection.batchId);
    else await this.materials.get(selection.materialId);
    const rows = await this.codes.page({ ...selection, after: keyAfter(after, selection.batchId ? NUMBER : ID), limit: limit + 1 });
    return pageOf(rows, limit, (code) => cursorAfter(selection, code));
  }
}
