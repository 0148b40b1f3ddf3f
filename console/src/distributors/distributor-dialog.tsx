import type { DistributorBody, DistributorView } from '@chudian/shared';
import { Form, Input, Switch } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';

const save = (id: string | undefined, body: DistributorBody) =>
  id ? api.put(`/admin/distributors/${id}`, body) : api.post('/admin/distributors', body);

export function DistributorDialog({ distributor, onClosed }: { distributor: DistributorView | null; onClosed: () => void }) {
  return (
    <FormDialog<DistributorBody>
      title={distributor ? '编辑经销商' : '添加经销商'}
      initial={distributor ?? { isActive: true }}
      run={(body) => save(distributor?.id, body)}
      done="经销商已保存"
      refresh={['/admin/distributors', '/admin/owners']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="公司名称" rules={[{ required: true, message: '请填写公司名称' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="region" label="区域">
        <Input maxLength={50} placeholder="华东" />
      </Form.Item>
      {distributor && (
        <Form.Item name="isActive" label="合作中" required extra="停用后，其员工不能登录，也不再分到线索。">
          <Switch />
        </Form.Item>
      )}
    </FormDialog>
  );
}
