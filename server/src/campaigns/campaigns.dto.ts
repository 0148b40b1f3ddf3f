import type { CampaignBody, Utm } from '@chudian/shared';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const UTM_LENGTH = { message: 'UTM 参数最多 60 个字符' };
const DAY = { message: '日期格式应为 2026-11-01' };

export class UtmDto implements Utm {
  @IsOptional() @IsString() @MaxLength(60, UTM_LENGTH) source?: string;
  @IsOptional() @IsString() @MaxLength(60, UTM_LENGTH) medium?: string;
  @IsOptional() @IsString() @MaxLength(60, UTM_LENGTH) campaign?: string;
  @IsOptional() @IsString() @MaxLength(60, UTM_LENGTH) content?: string;
  @IsOptional() @IsString() @MaxLength(60, UTM_LENGTH) term?: string;
}

export class CampaignDto implements CampaignBody {
  @IsString() @IsNotEmpty({ message: '请填写活动名称' }) @MaxLength(80, { message: '名称最多 80 个字' }) name: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY) startsOn?: string | null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY) endsOn?: string | null;
  @IsOptional() @ValidateNested() @Type(() => UtmDto) utm?: UtmDto;
  @IsOptional() @IsInt({ message: '费用应为整数（分）' }) @Min(0, { message: '费用不能为负' }) @Max(2_000_000_000, { message: '费用太大' }) costFen?: number | null;
}
