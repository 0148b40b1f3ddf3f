import type { ChangePasswordBody, SignInBody } from '@chudian/shared';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

const LONGEST = 128;

export class SignInDto implements SignInBody {
  @IsString() @IsNotEmpty({ message: '请填写邮箱' }) @MaxLength(120, { message: '邮箱最多 120 个字符' })
  email: string;

  @IsString() @IsNotEmpty({ message: '请填写密码' }) @MaxLength(LONGEST, { message: `密码最多 ${LONGEST} 位` })
  password: string;
}

export class ChangePasswordDto implements ChangePasswordBody {
  @IsString() @IsNotEmpty({ message: '请填写原密码' }) @MaxLength(LONGEST, { message: `密码最多 ${LONGEST} 位` })
  oldPassword: string;

  @IsString() @IsNotEmpty({ message: '请填写新密码' }) @MaxLength(LONGEST, { message: `密码最多 ${LONGEST} 位` })
  newPassword: string;
}
