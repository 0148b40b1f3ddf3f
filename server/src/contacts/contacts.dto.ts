import type { ConsentBody, ContactBody, ContactsQuery, DetailsBody, SessionBody, TagBody, WechatPhoneBody } from '@chudian/shared';
import { IsBoolean, IsISO8601, IsNotEmpty, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { PageDto } from '../platform/http/page.dto.js';

const REQUIRED = { message: '此项必填' };
const ID = { message: '编号不正确' };

export class SessionDto implements SessionBody {
  @IsString() @Length(1, 128, { message: '微信登录凭证不正确' }) code: string;
}

export class ConsentDto implements ConsentBody {
  @IsString() @MaxLength(16, { message: '版本不正确' }) version: string;
  @IsBoolean({ message: '请选择同意或不同意' }) agreed: boolean;
}

export class WechatPhoneDto implements WechatPhoneBody {
  @IsString() @Length(1, 128, { message: '手机号凭证不正确' }) code: string;
  @IsOptional() @IsString() @MaxLength(25, ID) scanId?: string;
}

export class DetailsDto implements DetailsBody {
  @IsString() @IsNotEmpty(REQUIRED) @MaxLength(60, { message: '姓名最多 60 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(100, { message: '公司最多 100 个字' }) company?: string;
  @IsOptional() @IsString() @MaxLength(30, { message: '手机号不正确' }) phone?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) scanId?: string;
}

export class ContactDto implements ContactBody {
  @IsOptional() @IsString() @MaxLength(60, { message: '姓名最多 60 个字' }) name?: string | null;
  @IsOptional() @IsString() @MaxLength(100, { message: '公司最多 100 个字' }) company?: string | null;
  @IsOptional() @IsString() @MaxLength(60, { message: '职务最多 60 个字' }) title?: string | null;
  @IsOptional() @IsString() @MaxLength(30, { message: '手机号不正确' }) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(254, { message: '邮箱最多 254 个字符' }) email?: string | null;
}

export class TagDto implements TagBody {
  @IsString() @IsNotEmpty(REQUIRED) @MaxLength(40, { message: '标签最多 40 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(40, { message: '分组最多 40 个字' }) group?: string | null;
}

export class ContactsQueryDto extends PageDto implements ContactsQuery {
  @IsOptional() @IsString() @MaxLength(60, { message: '搜索词最多 60 个字' }) q?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) tagId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) notTagId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) materialId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) campaignId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) ownerId?: string;
  @IsOptional() @IsISO8601({}, { message: '日期不正确' }) createdFrom?: string;
  @IsOptional() @IsISO8601({}, { message: '日期不正确' }) createdTo?: string;
}

export class TimelineQueryDto extends PageDto {
  @IsOptional() @IsISO8601({}, { message: '日期不正确' }) from?: string;
  @IsOptional() @IsISO8601({}, { message: '日期不正确' }) to?: string;
}
