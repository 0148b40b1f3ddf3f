import { INVITATION_STATES, type InvitationsQuery, type InvitationState, type InviteBody } from '@chudian/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageDto } from '../../platform/http/page.dto.js';

const ID = { message: '编号不正确' };

class InvitedGuestDto {
  @IsString() @IsNotEmpty({ message: '请填写来宾姓名' }) @MaxLength(60, { message: '姓名最多 60 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(100, { message: '单位最多 100 个字' }) company?: string;
  @IsOptional() @IsString() @MaxLength(30, { message: '手机号格式不正确' }) phone?: string;
}

export class InviteDto implements InviteBody {
  @IsOptional() @IsString() @MaxLength(25, ID) inviterStaffId?: string | null;
  @IsArray() @ArrayMinSize(1, { message: '请填写至少一位来宾' }) @ArrayMaxSize(200, { message: '一次最多 200 位，更多请用名单导入' }) @ValidateNested({ each: true }) @Type(() => InvitedGuestDto) guests: InvitedGuestDto[];
}

export class InvitationsQueryDto extends PageDto implements InvitationsQuery {
  @IsOptional() @IsString() @MaxLength(60, { message: '搜索词太长' }) q?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) inviterId?: string;
  @IsOptional() @IsIn(INVITATION_STATES, { message: '进展不正确' }) state?: InvitationState;
}
