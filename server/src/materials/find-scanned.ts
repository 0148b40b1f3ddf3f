import type { Utm } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Campaign } from '../campaigns/campaign.entity.js';
import { FastRows, padToPowerOfTwo, places } from '../platform/database/fast-rows.js';
import { Transaction } from '../platform/database/transaction.js';
import { Code } from './code.entity.js';
import { Material } from './material.entity.js';
import { Placement } from './placement.entity.js';

const OF_CODE = ['id', 'serial', 'materialId', 'placementId', 'retiredAt'] as const;
const OF_MATERIAL = ['id', 'campaignId', 'tagIds', 'landing', 'landingRules', 'utm', 'validFrom', 'validUntil', 'retiredAt', 'sorryAt', 'landingFor'] as const;
const OF_PLACEMENT = ['id', 'materialId', 'tagIds'] as const;
const OF_CAMPAIGN = ['id', 'utm'] as const;

type CodeRows = FastRows<Code, (typeof OF_CODE)[number]>;
type MaterialRows = FastRows<Material, (typeof OF_MATERIAL)[number]>;
type PlacementRows = FastRows<Placement, (typeof OF_PLACEMENT)[number]>;
type CampaignRows = FastRows<Campaign, (typeof OF_CAMPAIGN)[number]>;

export interface Scanned {
  code: ReturnType<CodeRows['hydrate']>;
  material: ReturnType<MaterialRows['hydrate']>;
  placement: ReturnType<PlacementRows['hydrate']>;
  /** The campaign's UTM under the material's own. */
  utm: Utm;
}

type Raw = Record<string, unknown>;

/** What stands behind serials, in one statement. It is read anew each time: a printed code may be sent elsewhere at any moment. */
@Injectable()
export class FindScanned {
  private readonly codes: CodeRows;
  private readonly materials: MaterialRows;
  private readonly placements: PlacementRows;
  private readonly campaigns: CampaignRows;
  private readonly texts = new Map<number, string>();

  constructor(private readonly transaction: Transaction) {
    this.codes = new FastRows(transaction, Code, OF_CODE);
    this.materials = new FastRows(transaction, Material, OF_MATERIAL);
    this.placements = new FastRows(transaction, Placement, OF_PLACEMENT);
    this.campaigns = new FastRows(transaction, Campaign, OF_CAMPAIGN);
  }

  async execute(serials: string[]): Promise<Map<string, Scanned>> {
    const wanted = [...new Set(serials)];
    if (wanted.length === 0) return new Map();
    const padded = padToPowerOfTwo(wanted);
    const rows = (await this.transaction.read(this.text(padded.length), padded)) as Raw[];
    const materials = onceEach(rows, 'material', (raw) => this.materials.hydrate(raw, 'material'));
    const placements = onceEach(rows, 'placement', (raw) => this.placements.hydrate(raw, 'placement'));
    const campaigns = onceEach(rows, 'campaign', (raw) => this.campaigns.hydrate(raw, 'campaign'));
    return new Map(rows.map((raw) => {
      const code = this.codes.hydrate(raw, 'code');
      const material = materials.get(code.materialId)!;
      return [code.serial, { code, material, placement: placements.get(code.placementId)!, utm: { ...campaigns.get(material.campaignId)!.utm, ...material.utm } }];
    }));
  }

  private text(count: number): string {
    const known = this.texts.get(count);
    if (known) return known;
    const quote = (path: string) => path.split('.').map((part) => this.transaction.manager.connection.driver.escape(part)).join('.');
    const join = (rows: { tableName: string }, alias: string, from: string) => `JOIN ${rows.tableName} ${quote(alias)} ON ${quote(`${alias}.id`)} = ${quote(from)}`;
    const columns = [this.codes.columnsAs('code'), this.materials.columnsAs('material'), this.placements.columnsAs('placement'), this.campaigns.columnsAs('campaign')].join(', ');
    const joins = [join(this.materials, 'material', 'code.materialId'), join(this.placements, 'placement', 'code.placementId'), join(this.campaigns, 'campaign', 'material.campaignId')].join(' ');
    const text = `SELECT ${columns} FROM ${this.codes.tableName} ${quote('code')} ${joins} WHERE ${quote('code.serial')} IN (${places(count)})`;
    this.texts.set(count, text);
    return text;
  }
}

/** Many codes share a material: each is made once. */
function onceEach<Row>(rows: Raw[], alias: string, hydrate: (raw: Raw) => Row): Map<string, Row> {
  const made = new Map<string, Row>();
  for (const raw of rows) {
    const id = String(raw[`${alias}_id`]);
    if (!made.has(id)) made.set(id, hydrate(raw));
  }
  return made;
}
