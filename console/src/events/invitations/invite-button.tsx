import { UserAddOutlined } from '@ant-design/icons';
import type { EventView, InvitationRow } from '@chudian/shared';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCan, useSession } from '../../platform/session';
import { Allowed } from '../../platform/ui/allowed';
import { FormDialog } from '../../platform/ui/form-dialog';
import { NamedSelect } from '../../platform/ui/named-select';
import { pathOf } from '../use-events';
import { MOST_GUESTS, parseGuests } from './parse-guests';
import { invite } from './use-invitations';

/** Guests by name, each with an invitation of his own. */
export function InviteButton({ event }: { event: EventView }) {
  const [isOpen, setOpen] = useState(false);
  const isOpenForSignUp = event.state === 'published';
  return (
    <Allowed to="events.invite">
      <Button
        type="primary"
        icon={<UserAddOutlined />}
        disabled={!isOpenForSignUp}
        title={isOpenForSignUp ? undefined : '发布并开放报名之后才能邀请'}
        onClick={() => setOpen(true)}
      >
        邀请来宾
      </Button>
      {isOpen && <InviteDialog event={event} onClosed={() => setOpen(false)} />}
    </Allowed>
  );
}

interface Typed {
  text: string;
  inviterStaffId?: string;
}

const faultOf = (text = '') => {
  const guests = parseGuests(text).length;
  if (guests === 0) return '请填写至少一位来宾';
  return guests > MOST_GUESTS ? `一次最多 ${MOST_GUESTS} 位，更多请用「名单导入」` : null;
};

function InviteDialog({ event, onClosed }: { event: EventView; onClosed: () => void }) {
  const { staff } = useSession();
  const picksInviter = useCan()('staff.read');
  return (
    <FormDialog<Typed, InvitationRow[]>
      title="邀请来宾"
      submitText="生成邀请"
      initial={{ inviterStaffId: staff.id }}
      run={({ text, inviterStaffId }) => invite(event.id, { guests: parseGuests(text), ...(picksInviter ? { inviterStaffId: inviterStaffId ?? null } : {}) })}
      done={(made) => `已生成 ${made.length} 份邀请，把链接或邀请函发给来宾`}
      refresh={[pathOf(event.id)]}
      onClosed={onClosed}
    >
      {picksInviter && (
        <Form.Item name="inviterStaffId" label="以谁的名义" extra="报名的线索归邀请人。不选则以公司名义。">
          <NamedSelect path="/admin/staff" placeholder="公司" />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label="来宾名单"
        required
        rules={[{ validator: (_, text?: string) => (faultOf(text) ? Promise.reject(new Error(faultOf(text) ?? '')) : Promise.resolve()) }]}
        extra="一行一位：姓名，单位，手机号。单位和手机号可以不写；可以直接从表格粘贴。"
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} placeholder={'林晓雯，苏州精工机械，13912345601\n王建国，上海电气'} />
      </Form.Item>
      <GuestCount />
    </FormDialog>
  );
}

function GuestCount() {
  const guests = parseGuests(Form.useWatch<string>('text') ?? '');
  const phones = guests.filter(({ phone }) => phone).length;
  return guests.length > 0 ? <span className="faint">认出 {guests.length} 位来宾，其中 {phones} 位有手机号</span> : null;
}
