import {
  REGISTRATION_CHANNELS, REGISTRATION_STATES, type CancelRegistrationBody, type ClaimTransferBody, type DecideBody, type EditRegistrationBody, type EventViewBody, type RegistrationChannel,
  type RegistrationState, type RegistrationsQuery, type SignUpBody, type StaffSignUpBody, type SurveyBody,
} from '@chudian/shared';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../../platform/http/page.dto.js';
import { PlainTexts } from '../../platform/http/plain-texts.js';

const ID = { message: '编号不正确' };
const CODE = { message: '链接不正确' };

/** What every attendee tells of himself. */
export class AttendeeDto implements EditRegistrationBody {
  @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60, { message: '姓名最多 60 个字' }) name: string;
  @IsOptional() @IsString() @MaxLength(100, { message: '公司最多 100 个字' }) company?: string;
  @IsOptional() @IsString() @MaxLength(60, { message: '职务最多 60 个字' }) title?: string;
  @IsOptional() @IsString() @MaxLength(30, { message: '手机号格式不正确' }) phone?: string;
  @IsOptional() @IsObject({ message: '填写的内容有误' }) answers?: Record<string, unknown>;
}

export class EventOpeningDto {
  @IsOptional() @IsString() @MaxLength(64, CODE) invite?: string;
  @IsOptional() @IsString() @MaxLength(20, { message: '优惠码不正确' }) promo?: string;
}

export class EventViewDto implements EventViewBody {
  @IsOptional() @IsString() @MaxLength(64, CODE) invite?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) scanId?: string;
}

@PlainTexts()
export class SignUpDto extends AttendeeDto implements SignUpBody {
  @IsString() @IsNotEmpty({ message: '请选择票种' }) @MaxLength(25, ID) ticketTypeId: string;
  @IsOptional() @IsString() @MaxLength(200, { message: '请重新授权手机号' }) phoneCode?: string;
  @IsOptional() @IsString() @MaxLength(20, { message: '优惠码不正确' }) promoCode?: string;
  @IsOptional() @IsString() @MaxLength(64, CODE) invite?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) scanId?: string;
  @IsOptional() @IsBoolean() joinsWaitlist?: boolean;
}

export class ClaimTransferDto extends AttendeeDto implements ClaimTransferBody {
  @IsOptional() @IsString() @MaxLength(200, { message: '请重新授权手机号' }) phoneCode?: string;
}

export class SurveyDto implements SurveyBody {
  /** Judged by the shared code, which the phone runs too. */
  @IsObject({ message: '请填写问卷' }) answers: Record<string, unknown>;
}

export class StaffSignUpDto implements StaffSignUpBody {
  @IsString() @IsNotEmpty({ message: '请选择票种' }) @MaxLength(25, ID) ticketTypeId: string;
  @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60, { message: '姓名最多 60 个字' }) name: string;
  @IsString() @IsNotEmpty({ message: '请填写手机号' }) @MaxLength(30, { message: '手机号格式不正确' }) phone: string;
  @IsOptional() @IsString() @MaxLength(100, { message: '公司最多 100 个字' }) company?: string;
  @IsOptional() @IsString() @MaxLength(60, { message: '职务最多 60 个字' }) title?: string;
  @IsOptional() @IsString() @MaxLength(500, { message: '备注最多 500 个字' }) note?: string;
}

export class DecideDto implements DecideBody {
  @IsArray() @ArrayMinSize(1, { message: '请选择报名' }) @ArrayMaxSize(200, { message: '一次最多处理 200 个报名' }) @IsString({ each: true, ...ID }) @MaxLength(25, { each: true, ...ID }) registrationIds: string[];
  @IsOptional() @IsString() @MaxLength(200, { message: '原因最多 200 个字' }) reason?: string;
}

export class CancelRegistrationDto implements CancelRegistrationBody {
  @IsString() @IsNotEmpty({ message: '请填写取消原因' }) @MaxLength(200, { message: '原因最多 200 个字' }) reason: string;
}

export class RegistrationsQueryDto extends PageDto implements RegistrationsQuery {
  @IsOptional() @IsString() @MaxLength(60, { message: '搜索词太长' }) q?: string;
  @IsOptional() @IsIn(REGISTRATION_STATES, { message: '状态不正确' }) state?: RegistrationState;
  @IsOptional() @IsString() @MaxLength(25, ID) ticketTypeId?: string;
  @IsOptional() @IsIn(REGISTRATION_CHANNELS, { message: '来源不正确' }) channel?: RegistrationChannel;
  @IsOptional() @IsString() @MaxLength(25, ID) inviterId?: string;
  @IsOptional() @IsIn(['yes', 'no'], { message: '筛选条件不正确' }) checkedIn?: 'yes' | 'no';
}
