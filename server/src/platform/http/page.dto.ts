import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Query of every list that is read page by page. */
export class PageDto {
  @IsOptional() @IsString() @MaxLength(200, { message: '翻页标记不正确' })
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt({ message: '每页条数应为整数' }) @Min(1, { message: '每页至少 1 条' }) @Max(200, { message: '每页最多 200 条' })
  limit?: number;
}
