import { ALERT_ON, OWNER_KINDS, type AlertOn, type Landing, type LandingRule, type MaterialBody, type OwnerKind, type OwnerRef, type PlacementBody } from '@chudian/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, IsUrl, Max, MaxLength, Min, ValidateIf, ValidateNested,
} from 'class-validator';
import { UtmDto } from '../campaigns/campaigns.dto.js';

const LANDING_KINDS = ['content', 'link', 'form', 'event'] as const;
const ID = { message: '编号不正确' };

class OwnerDto implements OwnerRef {
  @IsIn(OWNER_KINDS, { message: '请选择负责人' }) kind: OwnerKind;
  @IsString() @MaxLength(25, ID) @IsNotEmpty({ message: '请选择负责人' }) id: string;
}

class PlacementDto implements PlacementBody {
  @IsOptional() @IsString() @MaxLength(25, ID) id?: string;
  @IsString() @IsNotEmpty({ message: '请填写投放位名称' }) @MaxLength(60, { message: '投放位名称最多 60 个字' }) name: string;
  @IsArray() @ArrayMaxSize(20, { message: '最多 20 个标签' }) @IsString({ each: true, message: '标签不正确' }) tagIds: string[];
}

/** One class for all kinds of landing; each kind needs its own fields. */
export class LandingDto {
  @IsIn(LANDING_KINDS, { message: '请选择落地类型' }) kind: (typeof LANDING_KINDS)[number];
  @ValidateIf((landing: LandingDto) => landing.kind === 'content') @IsString({ message: '请选择内容' }) @IsNotEmpty({ message: '请选择内容' }) contentId: string;
  @ValidateIf((landing: LandingDto) => landing.kind === 'link') @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false }, { message: '链接应以 https:// 开头' }) @MaxLength(500, { message: '链接太长' }) url: string;
  @ValidateIf((landing: LandingDto) => landing.kind === 'event') @IsString({ message: '请选择活动' }) @IsNotEmpty({ message: '请选择活动' }) eventId: string;
  @ValidateIf(({ kind }: LandingDto) => kind === 'link' || kind === 'form') @IsString() @IsNotEmpty({ message: '请填写标题' }) @MaxLength(60, { message: '标题最多 60 个字' }) title: string;
  @ValidateIf((landing: LandingDto) => landing.kind === 'form') @IsString() @MaxLength(300, { message: '说明最多 300 个字' }) intro: string;
}

class LandingRuleDto {
  @IsOptional() @IsInt({ message: '第几次应为整数' }) @Min(1, { message: '第几次从 1 开始' }) @Max(1000, { message: '第几次太大' }) scan?: number;
  @IsOptional() @IsBoolean({ message: '请选择是否包含以后各次' }) orLater?: boolean;
  @IsOptional() @IsString() @MaxLength(25, ID) tagId?: string;
  @ValidateNested() @Type(() => LandingDto) landing: LandingDto;
}

export class MaterialDto {
  @IsString() @IsNotEmpty({ message: '请填写物料名称' }) @MaxLength(80, { message: '名称最多 80 个字' }) name: string;
  @IsString() @IsNotEmpty({ message: '请选择营销活动' }) @MaxLength(25, ID) campaignId: string;
  @IsString() @IsNotEmpty({ message: '请填写物料形式' }) @MaxLength(20, { message: '形式最多 20 个字' }) form: string;
  @ValidateNested() @Type(() => OwnerDto) @IsNotEmpty({ message: '请选择负责人' }) owner: OwnerDto;
  @IsArray() @ArrayMaxSize(20, { message: '最多 20 个标签' }) @IsString({ each: true, message: '标签不正确' }) tagIds: string[];
  @IsArray() @ArrayMinSize(1, { message: '至少要有一个投放位' }) @ArrayMaxSize(200, { message: '最多 200 个投放位' }) @ValidateNested({ each: true }) @Type(() => PlacementDto) placements: PlacementDto[];
  @ValidateNested() @Type(() => LandingDto) @IsNotEmpty({ message: '请设置落地内容' }) landing: LandingDto;
  @IsArray() @ArrayMaxSize(20, { message: '最多 20 条规则' }) @ValidateNested({ each: true }) @Type(() => LandingRuleDto) landingRules: LandingRuleDto[];
  @IsOptional() @IsISO8601({}, { message: '时间不正确' }) validFrom?: string | null;
  @IsOptional() @IsISO8601({}, { message: '时间不正确' }) validUntil?: string | null;
  @IsOptional() @ValidateNested() @Type(() => UtmDto) utm?: UtmDto;
  @IsIn(ALERT_ON, { message: '请选择提醒时机' }) alertOn: AlertOn;
  @IsOptional() @IsInt({ message: '版本不正确' }) version?: number;

  toBody(): MaterialBody {
    return { ...this, landing: landingOf(this.landing), landingRules: this.landingRules.map((rule): LandingRule => ({ ...rule, landing: landingOf(rule.landing) })) };
  }
}

export class MaterialsQueryDto {
  @IsOptional() @IsString() @MaxLength(25, ID) campaignId?: string;
  @IsOptional() @IsString() @MaxLength(60, { message: '搜索词太长' }) q?: string;
  @IsOptional() @IsIn(['true', 'false'], { message: '筛选条件不正确' }) retired?: 'true' | 'false';
  /** Those whose codes lead to this event. */
  @IsOptional() @IsString() @MaxLength(25, ID) eventId?: string;
}

function landingOf({ kind, contentId, eventId, url, title, intro }: LandingDto): Landing {
  if (kind === 'event') return { kind, eventId };
  if (kind === 'content') return { kind, contentId };
  return kind === 'link' ? { kind, url, title } : { kind, title, intro };
}
