import type { BatchView, CodeView, Named } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Batch, Code } from '../code.entity.js';
import { CodeRepository } from '../code.repository.js';
import { MaterialRepository } from '../material.repository.js';
import { CodeContent } from './code-content.js';

@Injectable()
export class PresentCodes {
  constructor(
    private readonly codes: CodeRepository,
    private readonly materials: MaterialRepository,
    private readonly content: CodeContent,
  ) {}

  async code(code: Code): Promise<CodeView> {
    return (await this.all([code]))[0];
  }

  async all(codes: Code[]): Promise<CodeView[]> {
    const placements = await this.placementsOf(codes);
    const scans = await this.codes.scansOf(codes.map((code) => code.id));
    return codes.map((code) => ({
      id: code.id, scene: this.content.sceneOf(code), symbol: code.symbol, placement: placements(code), batchId: code.batchId, number: code.number,
      scans: scans.get(code.id) ?? 0, isRetired: code.retiredAt !== null, createdAt: code.createdAt.toISOString(), content: this.content.textOf(code),
    }));
  }

  async batch(batch: Batch): Promise<BatchView> {
    return (await this.batches([batch]))[0];
  }

  async batches(batches: Batch[]): Promise<BatchView[]> {
    const placements = await this.placementsOf(batches);
    return batches.map((batch) => ({
      id: batch.id, name: batch.name, placement: placements(batch), size: batch.size, made: batch.made,
      status: batch.isReady ? 'ready' : 'making', createdAt: batch.createdAt.toISOString(),
    }));
  }

  private async placementsOf(placed: { placementId: string }[]): Promise<(each: { placementId: string }) => Named> {
    const placements = await this.materials.placementsByIds(placed.map((each) => each.placementId));
    const names = new Map(placements.map(({ id, name }) => [id, name]));
    return ({ placementId }) => ({ id: placementId, name: names.get(placementId) ?? '' });
  }
}
