import type { Figure, FigureRow, FigureRowsPage, FigureRowsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { ReadContacts } from '../contacts/read-contacts.js';
import { SubjectNames } from '../contacts/subject-names.js';
import { Touchpoint } from '../contacts/touchpoint.entity.js';
import { Lead } from '../leads/lead.entity.js';
import { endOfShanghaiDay, startOfShanghaiDay } from '../platform/clock/shanghai-day.js';
import { Transaction } from '../platform/database/transaction.js';
import { encodeCursor, pageOf, placeAfter } from '../platform/http/cursor.js';

const PAGE_SIZE = 50;
const DEFINITIONS: Record<Figure, string> = {
  scans: '所选日期内，真实二维码的每一次扫描（同一人多次扫描计多次；停用、过期的码也计入，伪造的码不计）。',
  people: '所选日期内第一次扫描该物料的人，每人每个物料只计一次；按投放位看时，每人每个投放位只计一次。',
  newPeople: '因这次扫描第一次认识的人：在此之前没有任何触点。',
  leads: '所选日期内由该物料产生的线索，每位联系人同时只有一条进行中的线索。',
};

interface SourceRow {
  id: string;
  at: Date;
  contactId: string;
  materialId: string;
  placementId: string;
  leadId: string | null;
}

/** The rows that a number of the report consists of: counted, they give the number. */
@Injectable()
export class ReadFigureRows {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ReadContacts,
    private readonly names: SubjectNames,
  ) {}

  async execute(query: FigureRowsQuery): Promise<FigureRowsPage> {
    const limit = query.limit ?? PAGE_SIZE;
    const total = await (query.figure === 'leads' ? this.leads(query) : this.scans(query)).getCount();
    const page = pageOf(await this.source(query, limit + 1), limit, (row) => encodeCursor(row.at, row.id));
    return { definition: DEFINITIONS[query.figure], total, next: page.next, rows: await this.present(page.rows) };
  }

  private async source(query: FigureRowsQuery, limit: number): Promise<SourceRow[]> {
    if (query.figure === 'leads') {
      const leads = await this.after(this.leads(query), query.after, 'lead.createdAt', 'lead.id').limit(limit).getMany();
      return leads.map(({ id, createdAt, contactId, materialId, placementId }) => ({ id, at: createdAt, contactId, materialId: materialId ?? '', placementId: placementId ?? '', leadId: id }));
    }
    const scans = await this.after(this.scans(query), query.after, 'touch.at', 'touch.id').limit(limit).getMany();
    return scans.map(({ id, at, contactId, materialId, placementId }) => ({ id, at, contactId, materialId: materialId ?? '', placementId: placementId ?? '', leadId: null }));
  }

  private scans(query: FigureRowsQuery): SelectQueryBuilder<Touchpoint> {
    const rows = this.transaction.manager.createQueryBuilder(Touchpoint, 'touch').where("touch.kind = 'material-scanned'");
    this.narrow(rows, query, { alias: 'touch', at: 'touch.at' });
    if (query.figure === 'people') rows.andWhere(query.placementId ? 'touch.nthOfPlacement = 1' : 'touch.nth = 1');
    if (query.figure === 'newPeople') rows.andWhere('touch.isFirstEver = :yes', { yes: true });
    return rows;
  }

  private leads(query: FigureRowsQuery): SelectQueryBuilder<Lead> {
    const rows = this.transaction.manager.createQueryBuilder(Lead, 'lead').where('lead.materialId IS NOT NULL');
    this.narrow(rows, query, { alias: 'lead', at: 'lead.createdAt' });
    return rows;
  }

  private narrow(rows: SelectQueryBuilder<Touchpoint> | SelectQueryBuilder<Lead>, query: FigureRowsQuery, { alias, at }: { alias: string; at: string }): void {
    rows.andWhere(`${at} >= :from AND ${at} < :to`, { from: startOfShanghaiDay(query.from), to: endOfShanghaiDay(query.to) });
    for (const property of ['materialId', 'placementId', 'campaignId'] as const) {
      if (query[property]) rows.andWhere(`${alias}.${property} = :${property}`, { [property]: query[property] });
    }
  }

  private after<Row extends Touchpoint | Lead>(rows: SelectQueryBuilder<Row>, cursor: string | undefined, at: string, id: string): SelectQueryBuilder<Row> {
    const place = placeAfter(cursor);
    if (place) {
      const values = { cursorAt: place.at, cursorId: place.id };
      rows.andWhere(new Brackets((or) => or.where(`${at} < :cursorAt`, values).orWhere(`${at} = :cursorAt AND ${id} < :cursorId`, values)));
    }
    return rows.orderBy(at, 'DESC').addOrderBy(id, 'DESC');
  }

  private async present(rows: SourceRow[]): Promise<FigureRow[]> {
    const contacts = await this.contacts.byIds(rows.map((row) => row.contactId));
    const materials = await this.names.of('material', rows.map((row) => row.materialId));
    const placements = await this.names.of('placement', rows.map((row) => row.placementId));
    return rows.map(({ id, at, contactId, materialId, placementId, leadId }) => ({
      id, at: at.toISOString(), contact: contacts.get(contactId) ?? { id: contactId, name: null, company: null, phoneMasked: null },
      material: { id: materialId, name: materials.get(materialId) ?? '' }, placement: { id: placementId, name: placements.get(placementId) ?? '' }, leadId,
    }));
  }
}
