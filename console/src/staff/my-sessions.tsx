import type { SignedInView } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { ListTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useMySessions } from './use-staff';

export function MySessions() {
  const sessions = useMySessions();
  const end = useAction<SignedInView>({
    run: ({ id }) => api.delete(`/admin/sessions/${id}`),
    done: '已结束该设备的登录',
    refresh: ['/admin/sessions'],
  });
  return (
    <ListTable<SignedInView>
      from={sessions}
      empty="没有登录的设备"
      columns={[
        {
          title: '设备',
          render: (_, row) => (
            <div className="clamp">
              {row.device} {row.isThisOne && <Tag color="green">本机</Tag>}
            </div>
          ),
        },
        { title: '网络地址', dataIndex: 'address' },
        { title: '登录时间', render: (_, row) => <TimeText at={row.startedAt} /> },
        { title: '最近使用', render: (_, row) => <TimeText at={row.lastSeenAt} ago /> },
        {
          title: '操作',
          render: (_, row) =>
            !row.isThisOne && (
              <Button size="small" danger loading={end.isPending && end.variables.id === row.id} onClick={() => end.mutate(row)}>
                结束登录
              </Button>
            ),
        },
      ]}
    />
  );
}
