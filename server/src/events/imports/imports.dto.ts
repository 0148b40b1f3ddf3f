import { type GuestField, type ImportMappingBody } from '@chudian/shared';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

export class ImportMappingDto implements ImportMappingBody {
  /** What they are is looked at beside the file's columns. */
  @IsArray() @ArrayMaxSize(60, { message: '最多 60 列' }) mapping: (GuestField | null)[];
  @IsString({ message: '请选择票种' }) @MaxLength(25, { message: '编号不正确' }) ticketTypeId: string;
  @IsIn(['invite', 'register'], { message: '请选择导入方式' }) as: ImportMappingBody['as'];
}
