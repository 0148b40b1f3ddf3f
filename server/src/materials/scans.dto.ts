import type { ScanBody } from '@chudian/shared';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainTexts } from '../platform/http/plain-texts.js';

@PlainTexts()
export class ScanDto implements ScanBody {
  @IsOptional() @IsString() @MaxLength(64, { message: '二维码内容不正确' }) scene?: string;
  @IsOptional() @IsString() @MaxLength(500, { message: '二维码内容不正确' }) link?: string;
}
