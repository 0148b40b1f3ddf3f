import { IsOptional, IsString, MaxLength } from 'class-validator';

export class UploadQueryDto {
  @IsOptional() @IsString() @MaxLength(300, { message: '文件名太长' }) name?: string;
}
