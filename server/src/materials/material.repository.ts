import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { Material } from './material.entity.js';
import { MaterialNotFound } from './material.errors.js';
import { Placement } from './placement.entity.js';

@Injectable()
export class MaterialRepository extends Repository<Material> {
  private readonly fast: FastRows<Material>;
  private readonly fastPlacements: FastRows<Placement>;

  constructor(transaction: Transaction) {
    super(transaction, Material);
    this.fast = new FastRows(transaction, Material);
    this.fastPlacements = new FastRows(transaction, Placement);
  }

  async get(id: string): Promise<Material> {
    const material = await this.rows.findOneBy({ id });
    if (!material) throw new MaterialNotFound();
    return material;
  }

  async getForUpdate(id: string): Promise<Material> {
    const material = await this.forUpdate(this.rows.createQueryBuilder('material').where({ id })).getOne();
    if (!material) throw new MaterialNotFound();
    return material;
  }

  byIds(ids: string[]): Promise<Material[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  /** Newest first; a company has hundreds of materials, not more. */
  async list(wish: { campaignId?: string; q?: string; retired?: boolean; eventId?: string }): Promise<Material[]> {
    const where: FindOptionsWhere<Material> = { ...(wish.campaignId && { campaignId: wish.campaignId }), ...(wish.retired !== undefined && { retiredAt: wish.retired ? Not(IsNull()) : IsNull() }) };
    const query = this.rows.createQueryBuilder('material').where(where).orderBy('material.createdAt', 'DESC').addOrderBy('material.id', 'DESC');
    if (wish.q) query.andWhere('LOWER(material.name) LIKE :q', { q: `%${wish.q.toLowerCase()}%` });
    const materials = await query.getMany();
    // Where a code leads is kept as JSON, which no index reads; there are hundreds at most.
    return wish.eventId ? materials.filter((material) => material.leadsToEvent(wish.eventId!)) : materials;
  }

  async countByCampaign(campaignIds: string[]): Promise<Map<string, number>> {
    if (campaignIds.length === 0) return new Map();
    const counts = await this.rows.createQueryBuilder('material').select('material.campaignId', 'campaignId').addSelect('COUNT(*)', 'materials')
      .where({ campaignId: In(campaignIds) }).groupBy('material.campaignId').getRawMany<{ campaignId: string; materials: string }>();
    return new Map(counts.map((row) => [row.campaignId, Number(row.materials)]));
  }

  placementsOf(materialIds: string[]): Promise<Placement[]> {
    return this.transaction.manager.find(Placement, { where: { materialId: In(materialIds) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  placementsByIds(ids: string[]): Promise<Placement[]> {
    return this.fastPlacements.whereIn('id', [...new Set(ids)]);
  }

  async savePlacements(placements: Placement[]): Promise<void> {
    await this.transaction.manager.save(placements);
  }

  async removePlacements(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.transaction.manager.delete(Placement, { id: In(ids) });
  }
}
