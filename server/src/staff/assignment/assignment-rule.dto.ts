import type { AssignmentRuleBody } from '@chudian/shared';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class AssignmentRuleDto implements AssignmentRuleBody {
  @IsString() @Length(1, 50, { message: '规则名称为 1 到 50 个字' })
  name: string;

  @IsArray({ message: '请选择成员' }) @ArrayNotEmpty({ message: '至少选择一位成员' }) @ArrayMaxSize(200, { message: '最多 200 位成员' })
  @IsString({ each: true }) @MaxLength(25, { each: true })
  memberIds: string[];

  @IsOptional() @IsBoolean({ message: '启用状态不正确' })
  isActive?: boolean;
}
