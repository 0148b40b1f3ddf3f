import {
  CHECK_LIST_KINDS, CONFLICT_KINDS, MOST_SCANS_AT_ONCE, SCAN_OUTCOMES, type CheckInsQuery, type CheckListBody, type CheckListKind, type ConflictKind, type ConflictsQuery, type DoorDeviceBody,
  type PairBody, type ReportScansBody, type ResolveConflictBody, type ScanOutcome, type ScanReport, type SelfCheckInBody, type WalkInBody,
} from '@chudian/shared';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant } from '../../platform/http/is-instant.js';
import { PageDto } from '../../platform/http/page.dto.js';
import { PlainTexts } from '../../platform/http/plain-texts.js';

export class CheckListDto implements CheckListBody {
  @IsString() @IsNotEmpty({ message: '请填写名单名称' }) @MaxLength(40, { message: '名称最多 40 个字' }) name: string;
  @IsIn(CHECK_LIST_KINDS, { message: '请选择名单类型' }) kind: CheckListKind;
  @IsOptional() @IsArray() @ArrayNotEmpty({ message: '请至少选择一个票种' }) @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(25, { each: true }) ticketTypeIds: string[] | null = null;
  @IsOptional() @IsInstant({ message: '请选择时间' }) opensAt?: string | null;
  @IsOptional() @IsInstant({ message: '请选择时间' }) closesAt?: string | null;
  @IsOptional() @IsBoolean() allowsReentry?: boolean;
}

export class DoorDeviceDto implements DoorDeviceBody {
  @IsString() @IsNotEmpty({ message: '请填写入口名称' }) @MaxLength(40, { message: '名称最多 40 个字' }) gate: string;
  @IsBoolean() canSearch: boolean;
}

export class PairDto implements PairBody {
  @IsString() @IsNotEmpty({ message: '请填写配对码' }) @MaxLength(40, { message: '配对码不正确' }) code: string;
  @IsString() @MaxLength(60) name: string;
}

/** Not looked into here: what one of them has wrong must not hold back the others. */
@PlainTexts()
export class ReportScansDto implements ReportScansBody {
  @IsString() @MaxLength(40) deviceNow: string;
  @IsArray() @ArrayMaxSize(MOST_SCANS_AT_ONCE) @IsObject({ each: true }) scans: ScanReport[];
}

export class WalkInDto implements WalkInBody {
  @IsString() @MaxLength(25) ticketTypeId: string;
  @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60, { message: '姓名最多 60 个字' }) name: string;
  @IsString() @IsNotEmpty({ message: '请填写手机号' }) @MaxLength(30, { message: '手机号不正确' }) phone: string;
  @IsOptional() @IsString() @MaxLength(100, { message: '公司最多 100 个字' }) company?: string;
}

export class SnapshotQueryDto {
  @IsOptional() @IsString() @MaxLength(200) since?: string;
  @IsOptional() @IsString() @MaxLength(300) after?: string;
}

export class SelfCheckInDto implements SelfCheckInBody {
  @IsString() @IsNotEmpty() @MaxLength(40, { message: '签到码不正确' }) code: string;
}

export class ConflictsQueryDto extends PageDto implements ConflictsQuery {
  @IsOptional() @IsIn(CONFLICT_KINDS) kind?: ConflictKind;
  @IsOptional() @IsIn(['open', 'all']) state?: 'open' | 'all';
}

export class ResolveConflictDto implements ResolveConflictBody {
  @IsString() @IsNotEmpty({ message: '请填写处理说明' }) @MaxLength(200, { message: '最多 200 个字' }) resolution: string;
}

export class CheckInsQueryDto extends PageDto implements CheckInsQuery {
  @IsOptional() @IsString() @MaxLength(25) listId?: string;
  @IsOptional() @IsIn(SCAN_OUTCOMES) outcome?: ScanOutcome;
}
