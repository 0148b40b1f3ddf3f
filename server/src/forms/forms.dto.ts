import type { FormBody, FormSchema, SubmissionBody, SubmissionsQuery } from '@chudian/shared';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageDto } from '../platform/http/page.dto.js';

export class FormDto implements FormBody {
  @IsString() @IsNotEmpty({ message: '请填写表单名称' }) @MaxLength(80, { message: '名称最多 80 个字' }) name: string;
  /** Judged by the shared code, which the builder runs too. */
  @IsObject({ message: '请添加问题' }) schema: FormSchema;
  @IsOptional() @IsInt({ message: '版本不正确' }) version?: number;
}

export class SubmissionDto implements SubmissionBody {
  /** Judged by the shared code, which the phone runs too. */
  @IsObject({ message: '请填写表单' }) answers: Record<string, unknown>;
  @IsOptional() @IsInt({ message: '版本不正确' }) @Min(1, { message: '版本不正确' }) @Max(1_000_000, { message: '版本不正确' }) version?: number;
  @IsOptional() @IsString() @MaxLength(25, { message: '编号不正确' }) scanId?: string;
}

export class SubmissionsQueryDto extends PageDto implements SubmissionsQuery {
  @IsOptional() @Type(() => Number) @IsInt({ message: '版本不正确' }) @Min(1, { message: '版本不正确' }) @Max(1_000_000, { message: '版本不正确' }) version?: number;
}
