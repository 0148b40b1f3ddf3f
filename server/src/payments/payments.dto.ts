import { ORDER_STATES, ORDER_SUBJECT_KINDS, ORDER_TROUBLES, type OrdersQuery, type OrderState, type OrderSubjectKind, type OrderTrouble, type RefundBody, type ReconciliationsQuery } from '@chudian/shared';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsInstant } from '../platform/http/is-instant.js';
import { PageDto } from '../platform/http/page.dto.js';

const MOST_FEN = 1_000_000_000;
const TROUBLES = [...ORDER_TROUBLES, 'any'] as const;

export class OrdersQueryDto extends PageDto implements OrdersQuery {
  @IsOptional() @IsIn(ORDER_STATES, { message: '没有这种订单状态' })
  state?: OrderState;

  @IsOptional() @IsIn(TROUBLES, { message: '没有这种核对原因' })
  trouble?: OrderTrouble | 'any';

  @IsOptional() @IsIn(ORDER_SUBJECT_KINDS, { message: '没有这种订单项目' })
  subjectKind?: OrderSubjectKind;

  @IsOptional() @IsString() @MaxLength(25, { message: '项目编号不正确' })
  subjectId?: string;

  @IsOptional() @IsString() @MaxLength(25, { message: '联系人编号不正确' })
  contactId?: string;

  @IsOptional() @IsInstant({ message: '起始时间不正确' })
  createdFrom?: string;

  @IsOptional() @IsInstant({ message: '截止时间不正确' })
  createdTo?: string;
}

export class RefundDto implements RefundBody {
  @IsInt({ message: '退款金额应为整数分' }) @Min(1, { message: '退款金额至少 0.01 元' }) @Max(MOST_FEN, { message: '退款金额过大' })
  amountFen: number;

  @IsString() @MinLength(1, { message: '请填写退款原因' }) @MaxLength(80, { message: '退款原因最多 80 字' })
  reason: string;
}

export class ReconciliationsQueryDto extends PageDto implements ReconciliationsQuery {}
