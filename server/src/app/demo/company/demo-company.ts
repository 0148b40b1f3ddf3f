import type { Campaign } from '../../../campaigns/campaign.entity.js';
import type { ContentItem } from '../../../content/content-item.entity.js';
import type { Event } from '../../../events/event.entity.js';
import type { Form } from '../../../forms/form.entity.js';
import type { Distributor } from '../../../distributors/distributor.entity.js';
import type { Code } from '../../../materials/code.entity.js';
import type { Material } from '../../../materials/material.entity.js';
import type { AssignmentRule } from '../../../staff/assignment/assignment-rule.entity.js';
import type { StaffMember } from '../../../staff/staff-member.entity.js';
import type { Tag } from '../../../contacts/tag.entity.js';
import { Keyed } from '../keyed.js';

/** What the company has, by the names of the demo's data. */
export class DemoCompany {
  readonly staff = new Keyed<StaffMember>('member of staff');
  readonly distributors = new Keyed<Distributor>('distributor');
  readonly rules = new Keyed<AssignmentRule>('assignment rule');
  readonly tags = new Keyed<Tag>('tag');
  readonly content = new Keyed<ContentItem>('content item');
  readonly campaigns = new Keyed<Campaign>('campaign');
  readonly forms = new Keyed<Form>('form');
  readonly events = new Keyed<Event>('event');
  seriesId: string | null = null;
  readonly materials = new Keyed<Material>('material');
  /** `<material>/<placement>/<symbol>`. */
  readonly codes = new Keyed<Code>('code');
  /** Serial codes by material, in their order. */
  readonly serials = new Keyed<Code[]>('batch');
  private readonly staffById = new Map<string, StaffMember>();

  hire(key: string, member: StaffMember): void {
    this.staff.add(key, member);
    this.staffById.set(member.id, member);
  }

  staffMember(id: string): StaffMember | undefined {
    return this.staffById.get(id);
  }
}
