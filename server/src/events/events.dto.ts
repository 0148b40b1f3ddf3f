import {
  COVER_ADDRESS, EVENT_STATES, OWNER_KINDS, SERIES_RHYTHMS, type AgendaItem, type CancelEventBody, type EventBody, type EventPlace, type EventState, type EventsQuery, type OwnerKind, type OwnerRef,
  type PromoCodeBody, type SeriesBody, type SeriesRhythm, type Speaker, type TicketTypeBody,
} from '@chudian/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested,
} from 'class-validator';
import { IsInstant } from '../platform/http/is-instant.js';
import { PageDto } from '../platform/http/page.dto.js';

const ID = { message: '编号不正确' };
const TIME = { message: '时间不正确' };

class OwnerDto implements OwnerRef {
  @IsIn(OWNER_KINDS, { message: '请选择负责人' }) kind: OwnerKind;
  @IsString() @MaxLength(25, ID) @IsNotEmpty({ message: '请选择负责人' }) id: string;
}

/** One class for both kinds of place; each kind needs its own fields. */
class PlaceDto {
  @IsIn(['venue', 'online'], { message: '请选择地点类型' }) kind: EventPlace['kind'];
  @ValidateIf((place: PlaceDto) => place.kind === 'venue') @IsString({ message: '请填写场地名称' }) @MaxLength(80, { message: '场地名称最多 80 个字' }) name: string;
  @ValidateIf((place: PlaceDto) => place.kind === 'venue') @IsString({ message: '请填写地址' }) @MaxLength(200, { message: '地址最多 200 个字' }) address: string;
  @IsOptional() @IsNumber({}, { message: '纬度不正确' }) @Min(-90, { message: '纬度不正确' }) @Max(90, { message: '纬度不正确' }) latitude?: number | null;
  @IsOptional() @IsNumber({}, { message: '经度不正确' }) @Min(-180, { message: '经度不正确' }) @Max(180, { message: '经度不正确' }) longitude?: number | null;
  @ValidateIf((place: PlaceDto) => place.kind === 'online' && place.url !== '')
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false }, { message: '链接应以 https:// 开头' }) @MaxLength(500, { message: '链接太长' }) url: string;
}

class SpeakerDto implements Speaker {
  @IsString() @IsNotEmpty({ message: '请填写嘉宾姓名' }) @MaxLength(40, { message: '嘉宾姓名最多 40 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(60, { message: '嘉宾职务最多 60 个字' }) title?: string;
  @IsOptional() @IsString() @MaxLength(80, { message: '嘉宾单位最多 80 个字' }) company?: string;
}

class AgendaItemDto implements AgendaItem {
  @IsInstant(TIME) startsAt: string;
  @IsInstant(TIME) endsAt: string;
  @IsString() @IsNotEmpty({ message: '请填写议程标题' }) @MaxLength(100, { message: '议程标题最多 100 个字' }) title: string;
  @IsArray() @ArrayMaxSize(20, { message: '每项最多 20 位嘉宾' }) @ValidateNested({ each: true }) @Type(() => SpeakerDto) speakers: SpeakerDto[];
  @IsOptional() @IsString() @MaxLength(40, { message: '会场名称最多 40 个字' }) room?: string;
}

class TicketTypeDto implements TicketTypeBody {
  @IsOptional() @IsString() @MaxLength(25, ID) id?: string;
  @IsString() @IsNotEmpty({ message: '请填写票种名称' }) @MaxLength(40, { message: '票种名称最多 40 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(300, { message: '票种说明最多 300 个字' }) description?: string;
  @IsInt({ message: '价格不正确' }) @Min(0, { message: '价格不能为负' }) @Max(10_000_000, { message: '价格最高 100,000 元' }) priceFen: number;
  @ValidateIf((type: TicketTypeDto) => type.quota !== null) @IsInt({ message: '名额应为整数' }) @Min(0, { message: '名额不能为负' }) @Max(1_000_000, { message: '名额太大' }) quota: number | null;
  @IsOptional() @IsInstant(TIME) opensAt?: string | null;
  @IsOptional() @IsInstant(TIME) closesAt?: string | null;
  @IsOptional() @IsBoolean() isHidden?: boolean;
}

export class EventDto {
  @IsString() @IsNotEmpty({ message: '请填写活动名称' }) @MaxLength(100, { message: '名称最多 100 个字' }) title: string;
  @IsString() @MaxLength(300, { message: '摘要最多 300 个字' }) summary: string;
  @IsString() @MaxLength(500_000, { message: '介绍太长' }) body: string;
  @IsOptional() @Matches(COVER_ADDRESS, { message: '封面地址应以 https:// 开头' }) @MaxLength(500, { message: '封面地址太长' }) coverUrl?: string | null;
  @IsOptional() @IsString() @MaxLength(25, ID) seriesId?: string | null;
  @IsOptional() @IsString() @MaxLength(25, ID) campaignId?: string | null;
  @IsString({ message: '请选择时区' }) @MaxLength(40, { message: '时区不正确' }) timeZone: string;
  @IsInstant(TIME) startsAt: string;
  @IsInstant(TIME) endsAt: string;
  @ValidateNested() @Type(() => PlaceDto) @IsNotEmpty({ message: '请填写地点' }) place: PlaceDto;
  @IsArray() @ArrayMaxSize(200, { message: '最多 200 项议程' }) @ValidateNested({ each: true }) @Type(() => AgendaItemDto) agenda: AgendaItemDto[];
  @ValidateIf((event: EventDto) => event.capacity !== null) @IsInt({ message: '名额应为整数' }) @Min(1, { message: '名额至少为 1' }) @Max(1_000_000, { message: '名额太大' }) capacity: number | null;
  @IsBoolean() needsApproval: boolean;
  @IsBoolean() hasWaitlist: boolean;
  @IsOptional() @IsInt({ message: '确认时限应为整数小时' }) @Min(1, { message: '确认时限至少 1 小时' }) @Max(168, { message: '确认时限最多 7 天' }) offerHours?: number;
  @IsOptional() @IsInt({ message: '支付时限应为整数分钟' }) @Min(5, { message: '支付时限至少 5 分钟' }) @Max(120, { message: '支付时限最多 120 分钟' }) payWithinMinutes?: number;
  @IsOptional() @IsInstant(TIME) signUpUntil?: string | null;
  @IsOptional() @IsInstant(TIME) cancelUntil?: string | null;
  @IsOptional() @IsBoolean() isTransferable?: boolean;
  @IsOptional() @IsBoolean() hasSelfCheckIn?: boolean;
  @IsOptional() @IsString() @MaxLength(25, ID) formId?: string | null;
  @IsOptional() @IsString() @MaxLength(25, ID) surveyFormId?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(30, { message: '最多 30 篇内容' }) @IsString({ each: true }) contentIds?: string[];
  @ValidateNested() @Type(() => OwnerDto) @IsNotEmpty({ message: '请选择负责人' }) owner: OwnerDto;
  @IsArray() @ArrayMaxSize(20, { message: '最多 20 个票种' }) @ValidateNested({ each: true }) @Type(() => TicketTypeDto) ticketTypes: TicketTypeDto[];
  @IsOptional() @IsInt({ message: '版本不正确' }) version?: number;

  toBody(): EventBody {
    return { ...this, place: placeOf(this.place) };
  }
}

export class CancelEventDto implements CancelEventBody {
  @IsString() @IsNotEmpty({ message: '请填写取消原因' }) @MaxLength(200, { message: '原因最多 200 个字' }) reason: string;
}

export class EventsQueryDto extends PageDto implements EventsQuery {
  @IsOptional() @IsString() @MaxLength(60, { message: '搜索词太长' }) q?: string;
  @IsOptional() @IsIn(EVENT_STATES, { message: '状态不正确' }) state?: EventState;
  @IsOptional() @IsString() @MaxLength(25, ID) seriesId?: string;
  @IsOptional() @IsIn(['upcoming', 'past', 'all'], { message: '筛选条件不正确' }) when?: EventsQuery['when'];
}

export class SeriesDto implements SeriesBody {
  @IsString() @IsNotEmpty({ message: '请填写系列名称' }) @MaxLength(60, { message: '名称最多 60 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(300, { message: '主题最多 300 个字' }) theme?: string;
  @IsIn(SERIES_RHYTHMS, { message: '请选择频率' }) rhythm: SeriesRhythm;
}

export class PromoCodeDto implements PromoCodeBody {
  @Matches(/^[A-Za-z0-9]{3,20}$/, { message: '优惠码为 3 到 20 位字母或数字' }) code: string;
  @IsIn(['percent', 'amount'], { message: '请选择优惠方式' }) kind: PromoCodeBody['kind'];
  @IsInt({ message: '优惠应为整数' }) @Min(0, { message: '优惠不能为负' }) @Max(10_000_000, { message: '优惠太大' }) off: number;
  @ValidateIf((code: PromoCodeDto) => code.maxUses !== null) @IsInt({ message: '次数应为整数' }) @Min(1, { message: '至少可用 1 次' }) @Max(1_000_000, { message: '次数太大' }) maxUses: number | null;
  @ValidateIf((code: PromoCodeDto) => code.ticketTypeIds !== null) @IsArray() @ArrayMaxSize(20, { message: '最多 20 个票种' }) @IsString({ each: true }) ticketTypeIds: string[] | null;
  @IsOptional() @IsInstant(TIME) validUntil?: string | null;
}

function placeOf({ kind, name, address, latitude, longitude, url }: PlaceDto): EventPlace {
  return kind === 'online' ? { kind, url } : { kind, name, address, latitude: latitude ?? null, longitude: longitude ?? null };
}
