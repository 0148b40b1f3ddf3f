import { UserAddOutlined } from '@ant-design/icons';
import type { EventView, RegistrationView, StaffSignUpBody } from '@chudian/shared';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Allowed } from '../../platform/ui/allowed';
import { FormDialog } from '../../platform/ui/form-dialog';
import { required } from '../editor/form-rules';
import { REGISTRATION_REFRESH, signSomebodyUp } from './use-registrations';

/** Our people sign somebody up, who told them by phone. */
export function SignUpButton({ event }: { event: EventView }) {
  const [isOpen, setOpen] = useState(false);
  if (event.state === 'draft' || event.state === 'cancelled') return null;
  return (
    <Allowed to="events.decide">
      <Button icon={<UserAddOutlined />} onClick={() => setOpen(true)}>
        代报名
      </Button>
      {isOpen && <SignUpDialog event={event} onClosed={() => setOpen(false)} />}
    </Allowed>
  );
}

function SignUpDialog({ event, onClosed }: { event: EventView; onClosed: () => void }) {
  const types = event.ticketTypes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog<StaffSignUpBody, RegistrationView>
      title="替来宾报名"
      submitText="报名"
      initial={{ ticketTypeId: types[0]?.value }}
      run={(body) => signSomebodyUp(event.id, body)}
      done="已报名，不需要支付"
      refresh={REGISTRATION_REFRESH}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="姓名" rules={[required('请填写姓名')]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label="手机号" rules={[required('请填写手机号')]}>
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="company" label="单位">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="title" label="职务">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="ticketTypeId" label="票种" rules={[required('请选择票种')]}>
        <Select options={types} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
