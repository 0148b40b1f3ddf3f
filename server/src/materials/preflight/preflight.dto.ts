import type { PreflightBody } from '@chudian/shared';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PreflightDto implements PreflightBody {
  @IsOptional() @IsString() @MaxLength(25, { message: '编号不正确' }) batchId?: string;
  @IsOptional() @IsInt({ message: '尺寸应为整数' }) @Min(10, { message: '尺寸最小 10 毫米' }) @Max(200, { message: '尺寸最大 200 毫米' }) sizeMm?: number;
}
