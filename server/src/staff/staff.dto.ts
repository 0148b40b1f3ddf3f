import { ROLES, type BindingBody, type Role, type StaffBody } from '@chudian/shared';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class StaffDto implements StaffBody {
  @Trimmed() @IsString({ message: '请填写姓名' }) @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(50, { message: '姓名最多 50 个字' })
  name: string;

  @Trimmed() @IsEmail({}, { message: '邮箱格式不正确' }) @MaxLength(120, { message: '邮箱最多 120 个字符' })
  email: string;

  @IsIn(ROLES, { message: '请选择角色' })
  role: Role;

  @IsOptional() @Trimmed() @IsString() @MaxLength(50, { message: '职务最多 50 个字' })
  title?: string | null;

  @IsOptional() @Trimmed() @IsString() @MaxLength(30, { message: '手机号格式不正确，请检查后重填' })
  phone?: string | null;

  @IsOptional() @Trimmed() @IsString() @MaxLength(64, { message: '企业微信账号最多 64 个字符' })
  wecomUserId?: string | null;

  @IsOptional() @IsString() @MaxLength(25, { message: '请选择所属经销商' })
  distributorId?: string | null;

  @IsOptional() @IsBoolean({ message: '在职状态不正确' })
  isActive?: boolean;
}

export class BindingDto implements BindingBody {
  @IsString() @MaxLength(64, { message: '绑定码不正确' })
  ticket: string;
}
