import { INVALID_REASONS, LEAD_STAGES, VERDICTS, type AnswerBody, type AssignLeadBody, type InvalidReason, type LeadsQuery, type LeadStage, type Verdict } from '@chudian/shared';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../platform/http/page.dto.js';
import type { Answer } from './lead.entity.js';

const STATES = ['unanswered', 'answered'] as const;
type State = (typeof STATES)[number];

export class InboxQueryDto extends PageDto {
  @IsOptional() @IsIn(STATES, { message: '没有这种线索状态' })
  state?: State;
}

export class LeadsQueryDto extends InboxQueryDto implements LeadsQuery {
  @IsOptional() @IsIn(LEAD_STAGES, { message: '没有这种线索阶段' })
  stage?: LeadStage;

  @IsOptional() @IsString() @MaxLength(25, { message: '负责人编号不正确' })
  ownerId?: string;

  @IsOptional() @IsString() @MaxLength(25, { message: '物料编号不正确' })
  materialId?: string;

  @IsOptional() @IsString() @MaxLength(25, { message: '活动编号不正确' })
  eventId?: string;

  @IsOptional() @IsString() @MaxLength(25, { message: '联系人编号不正确' })
  contactId?: string;
}

export class AssignLeadDto implements AssignLeadBody {
  @IsString() @MinLength(1, { message: '请选择负责人' }) @MaxLength(25, { message: '负责人编号不正确' })
  ownerId: string;
}

export class AnswerDto implements AnswerBody {
  @IsIn(VERDICTS, { message: '请选择有效、无效或稍后跟进' })
  verdict: Verdict;

  @IsOptional() @IsIn(INVALID_REASONS, { message: '没有这种无效原因' })
  reason?: InvalidReason;

  @IsOptional() @IsString() @MaxLength(500, { message: '备注最多 500 字' })
  note?: string;

  @IsOptional() @IsISO8601({ strict: true }, { message: '跟进时间不正确' })
  remindAt?: string;

  static toAnswer({ verdict, reason, note, remindAt }: AnswerDto): Answer {
    return { verdict, reason: reason ?? null, note: note?.trim() || null, remindAt: remindAt ? new Date(remindAt) : null };
  }
}
