import type { PhoneRevealView } from '@chudian/shared';
import { EyeOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { Allowed } from '../platform/ui/allowed';
import { useConfirm } from '../platform/ui/use-confirm';

/** A masked phone; the number itself only on purpose, and on the record. */
export function PhoneReveal({ contactId, masked }: { contactId: string; masked: string | null }) {
  const [phone, setPhone] = useState<string | null>(null);
  const confirm = useConfirm();
  const reveal = useAction<void, PhoneRevealView>({
    run: () => api.post(`/admin/contacts/${contactId}/phone-reveals`),
    refresh: ['/admin/audit'],
    then: (view) => setPhone(view.phone),
  });
  if (!masked) return <span className="faint">未留</span>;
  if (phone)
    return (
      <Typography.Text copyable={{ text: phone }}>
        <a href={`tel:${phone}`}>{phone}</a>
      </Typography.Text>
    );
  const ask = async () => {
    const content = '查看会留下审计记录：谁、什么时间、看了谁的手机号。请仅为跟进工作使用。';
    if (await confirm({ title: '查看完整手机号？', content, okText: '查看' })) reveal.mutate();
  };
  return (
    <span className="row">
      {masked}
      <Allowed to="contacts.reveal-phone">
        <Button size="small" icon={<EyeOutlined />} loading={reveal.isPending} onClick={() => void ask()}>
          查看
        </Button>
      </Allowed>
    </span>
  );
}
