import { CODE_SYMBOLS, type BatchBody, type CodeBody, type CodeSymbol } from '@chudian/shared';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageDto } from '../../platform/http/page.dto.js';

const ID = { message: '编号不正确' };

export class CodeDto implements CodeBody {
  @IsString({ message: '请选择投放位' }) @MaxLength(25, ID) placementId: string;
  @IsIn(CODE_SYMBOLS, { message: '请选择码的类型' }) symbol: CodeSymbol;
}

export class BatchDto implements BatchBody {
  @IsString({ message: '请选择投放位' }) @MaxLength(25, ID) placementId: string;
  @IsString() @IsNotEmpty({ message: '请填写批次名称' }) @MaxLength(60, { message: '批次名称最多 60 个字' }) name: string;
  @IsInt({ message: '数量应为整数' }) @Min(1, { message: '至少生成 1 个码' }) size: number;
}

export class CodesQueryDto extends PageDto {
  @IsOptional() @IsString() @MaxLength(25, ID) batchId?: string;
}

export class ImageQueryDto {
  @IsOptional() @Type(() => Number) @IsInt({ message: '像素应为整数' }) @Min(120, { message: '图片最小 120 像素' }) @Max(2000, { message: '图片最大 2000 像素' }) px?: number;
}
