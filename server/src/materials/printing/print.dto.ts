import type { PrintQuery } from '@chudian/shared';
import { Type } from 'class-transformer';
import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const CAPTIONS = ['placement', 'number', 'both', 'none'] as const;

export class PrintDto implements PrintQuery {
  @IsOptional() @IsString() @MaxLength(25, { message: '编号不正确' }) batchId?: string;
  @IsOptional() @Type(() => Number) @IsNumber({ maxDecimalPlaces: 1 }, { message: '尺寸应为数字' }) @Min(10, { message: '尺寸最小 10 毫米' }) @Max(200, { message: '尺寸最大 200 毫米' }) sizeMm?: number;
  @IsOptional() @IsIn(CAPTIONS, { message: '请选择码下文字' }) caption?: PrintQuery['caption'];
}
