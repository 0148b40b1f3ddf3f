import { LOOP_STEPS, type DashboardRowsQuery, type LoopStep } from '@chudian/shared';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../../platform/http/page.dto.js';

const ID = { message: '编号不正确' };

export class DashboardRowsQueryDto extends PageDto implements DashboardRowsQuery {
  @IsIn(LOOP_STEPS, { message: '请选择要看的一步' }) step: LoopStep;
  @IsOptional() @IsString() @MaxLength(25, ID) sourceId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) inviterId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) ticketTypeId?: string;
}
