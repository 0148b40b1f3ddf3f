import { Entity } from 'typeorm';
import { Id, Json, Moment, Text, Truth, Whole } from '../../platform/database/entity-columns.js';

export interface AssignmentRuleFacts {
  name: string;
  memberIds: string[];
  isActive?: boolean;
}

/** Gives what comes in to its members in turn. */
@Entity('assignment_rules')
export class AssignmentRule {
  @Id() id: string;
  @Text(50) name: string;
  /** In the order of their turns. */
  @Json() memberIds: string[];
  /** Place in `memberIds` of whoever is next. */
  @Whole() turn: number = 0;
  @Truth() isActive: boolean = true;
  @Moment() createdAt: Date;

  static made(id: string, facts: AssignmentRuleFacts, at: Date): AssignmentRule {
    const rule = Object.assign(new AssignmentRule(), { id, createdAt: at });
    rule.change(facts);
    return rule;
  }

  /** Whoever was next stays next, as long as he is still one of them. */
  change({ name, memberIds, isActive }: AssignmentRuleFacts): void {
    const next = this.memberIds?.[this.turn];
    this.name = name;
    this.memberIds = [...new Set(memberIds)];
    this.turn = Math.max(0, this.memberIds.indexOf(next));
    if (isActive !== undefined) this.isActive = isActive;
  }

  /** The next member who can take it, and moves on behind him; null when nobody can. */
  takeTurn(canTake: (memberId: string) => boolean): string | null {
    if (!this.isActive) return null;
    const fromHere = [...this.memberIds.slice(this.turn), ...this.memberIds.slice(0, this.turn)];
    const picked = fromHere.find(canTake);
    if (picked === undefined) return null;
    this.turn = (this.memberIds.indexOf(picked) + 1) % this.memberIds.length;
    return picked;
  }
}
