import type { DistributorBody } from '@chudian/shared';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class DistributorDto implements DistributorBody {
  @IsString({ message: '请填写经销商名称' }) @IsNotEmpty({ message: '请填写经销商名称' }) @MaxLength(100, { message: '名称最多 100 个字' })
  name: string;

  @IsOptional() @IsString() @MaxLength(50, { message: '区域最多 50 个字' })
  region?: string | null;

  @IsOptional() @IsBoolean({ message: '启用状态不正确' })
  isActive?: boolean;
}
