import { ROLE_NAMES } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { RecordAudit, type Actor } from '../platform/audit/record-audit.js';
import { csvStream } from '../platform/http/csv.js';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';

const COLUMNS = { name: '姓名', email: '邮箱', role: '角色', title: '职务', phone: '手机号', state: '状态', wechat: '微信', createdAt: '创建时间' };

/** Everybody as CSV. Phones stay masked. */
@Injectable()
export class ExportStaff {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly recordAudit: RecordAudit,
  ) {}

  async execute(by: Actor): Promise<Readable> {
    await this.recordAudit.execute({ by, action: 'rows-exported', subject: '员工' });
    return csvStream(Readable.from((await this.staff.all()).map(lineOf)), COLUMNS);
  }
}

function lineOf({ name, email, role, title, phoneMasked, isActive, serviceOpenid, createdAt }: StaffMember): Record<string, unknown> {
  return {
    name, email, role: ROLE_NAMES[role], title, phone: phoneMasked,
    state: isActive ? '在职' : '停用', wechat: serviceOpenid ? '已绑定' : '未绑定', createdAt: createdAt.toISOString(),
  };
}
