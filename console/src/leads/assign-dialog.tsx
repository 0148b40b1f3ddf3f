import type { LeadView, OwnerRef } from '@chudian/shared';
import { Form } from 'antd';
import { FormDialog } from '../platform/ui/form-dialog';
import { OwnerSelect } from '../staff/owner-select';
import { assignLead } from './use-leads';

/** A lead goes to a person or a distributor; rules only choose owners for new ones. */
export function AssignDialog({ lead, onClosed }: { lead: LeadView; onClosed: () => void }) {
  return (
    <FormDialog<{ owner: OwnerRef }>
      title="改派线索"
      submitText="改派"
      initial={{ owner: lead.owner ?? undefined }}
      run={({ owner }) => assignLead(lead.id, owner.id)}
      done="已改派，新的负责人会收到提醒"
      refresh={['/admin/leads', '/admin/contacts', '/admin/alerts']}
      onClosed={onClosed}
    >
      <Form.Item name="owner" label="新的负责人" rules={[{ required: true, message: '请选择负责人' }]}>
        <OwnerSelect kinds={['staff', 'distributor']} />
      </Form.Item>
    </FormDialog>
  );
}
