import { CONTENT_KINDS, CONTENT_STAGES, COVER_ADDRESS, type ContentBody, type ContentKind, type ContentStage } from '@chudian/shared';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class ContentDto implements ContentBody {
  @IsString() @IsNotEmpty({ message: '请填写标题' }) @MaxLength(120, { message: '标题最多 120 个字' }) title: string;
  @IsIn(CONTENT_KINDS, { message: '请选择内容类型' }) kind: ContentKind;
  @IsOptional() @IsIn(CONTENT_STAGES, { message: '请选择阶段' }) stage?: ContentStage | null;
  @IsString() @MaxLength(300, { message: '摘要最多 300 个字' }) summary: string;
  @IsString() @MaxLength(500_000, { message: '正文太长，请拆成几篇' }) body: string;
  @IsOptional() @Matches(COVER_ADDRESS, { message: '封面地址应以 https:// 开头' }) @MaxLength(500, { message: '封面地址太长' }) coverUrl?: string | null;
  @IsOptional() @IsBoolean({ message: '请选择是否询问电话' }) asksForPhone?: boolean;
}

export class ContentReadDto {
  @IsOptional() @IsInt({ message: '秒数应为整数' }) @Min(0, { message: '秒数不正确' }) @Max(86_400, { message: '秒数不正确' }) seconds?: number;
}
