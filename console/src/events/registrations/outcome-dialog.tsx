import type { DecideReply, RegistrationRow } from '@chudian/shared';
import { Alert, Button, Modal, Table } from 'antd';
import { nameOf } from '../../platform/ui/person-name';

interface Props {
  outcome: DecideReply;
  rows: RegistrationRow[];
  onClose: () => void;
}

/** What became of each of those that were decided together. */
export function OutcomeDialog({ outcome: { done, waitlisted, refused }, rows, onClose }: Props) {
  const personOf = (id: string) => {
    const contact = rows.find((row) => row.id === id)?.contact;
    return contact ? nameOf(contact) : id;
  };
  const footer = (
    <Button type="primary" autoFocus onClick={onClose}>
      知道了
    </Button>
  );
  return (
    <Modal open title="处理结果" onCancel={onClose} footer={footer}>
      <div className="stack">
        {done.length > 0 && <Alert type="success" showIcon title={`${done.length} 人已处理，正在通知他们`} />}
        {waitlisted.length > 0 && (
          <Alert type="info" showIcon title={`${waitlisted.length} 人已通过，名额已满，按顺序候补`} description={waitlisted.map(personOf).join('、')} />
        )}
        {refused.length > 0 && (
          <>
            <Alert type="warning" showIcon title={`${refused.length} 人没有处理，保持原样`} />
            <Table<DecideReply['refused'][number]>
              rowKey="registrationId"
              size="small"
              pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={refused}
              columns={[
                { title: '姓名', className: 'nowrap', render: (_, row) => personOf(row.registrationId) },
                { title: '原因', dataIndex: 'message' },
              ]}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
