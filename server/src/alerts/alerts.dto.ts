import { ALERT_STATES, type AlertsQuery, type AlertState, type SubscriptionBody } from '@chudian/shared';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../platform/http/page.dto.js';

export class AlertsQueryDto extends PageDto implements AlertsQuery {
  @IsOptional() @IsIn(ALERT_STATES, { message: '没有这种提醒状态' })
  state?: AlertState;

  @IsOptional() @IsString() @MaxLength(25, { message: '员工编号不正确' })
  recipientId?: string;
}

export class SubscriptionDto implements SubscriptionBody {
  @IsString() @MaxLength(64, { message: '模板编号不正确' })
  templateId: string;

  @IsIn(['accept', 'reject', 'ban', 'filter'], { message: '授权结果不正确' })
  result: SubscriptionBody['result'];
}
