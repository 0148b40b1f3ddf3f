import { DownOutlined } from '@ant-design/icons';
import type { EventView } from '@chudian/shared';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { useConfirm } from '../platform/ui/use-confirm';
import { CancelDialog } from './cancel-dialog';
import { phaseOf } from './event-phase';
import { PublishDialog } from './publish-dialog';
import { useEventStep, useReopen } from './use-events';

type Task = 'publish' | 'cancel';

/** What can be done with an event as a whole, by its state. */
export function EventActions({ event, isUnsaved }: { event: EventView; isUnsaved: boolean }) {
  const [task, setTask] = useState<Task | null>(null);
  const navigate = useNavigate();
  const isOver = phaseOf(event) === 'over';
  const more: MenuProps['items'] = [
    { key: 'copy', label: '复制活动', onClick: () => void navigate(`/events/new?from=${event.id}`) },
    ...(event.state === 'published' || event.state === 'closed'
      ? [{ key: 'cancel', label: '取消活动', danger: true, disabled: isOver, onClick: () => setTask('cancel') }]
      : []),
  ];
  return (
    <Allowed to="events.manage">
      {event.state === 'draft' && (
        <Button type="primary" onClick={() => setTask('publish')}>
          发布
        </Button>
      )}
      {!isOver && event.state === 'published' && <CloseButton event={event} />}
      {!isOver && event.state === 'closed' && <ReopenButton event={event} />}
      <Dropdown menu={{ items: more }} trigger={['click']}>
        <Button icon={<DownOutlined />} iconPlacement="end">
          更多
        </Button>
      </Dropdown>
      {task === 'publish' && <PublishDialog event={event} isUnsaved={isUnsaved} onClosed={() => setTask(null)} />}
      {task === 'cancel' && <CancelDialog event={event} onClosed={() => setTask(null)} />}
    </Allowed>
  );
}

function CloseButton({ event }: { event: EventView }) {
  const confirm = useConfirm();
  const close = useEventStep(event.id, 'close');
  const ask = async () => {
    const content = '之后不能再报名，已报名的人不受影响。随时可以重新开放。';
    if (await confirm({ title: '截止报名？', content, okText: '截止报名' })) close.mutate();
  };
  return (
    <Button loading={close.isPending} onClick={() => void ask()}>
      截止报名
    </Button>
  );
}

function ReopenButton({ event }: { event: EventView }) {
  const reopen = useReopen(event.id);
  return (
    <Button type="primary" loading={reopen.isPending} onClick={() => reopen.mutate()}>
      重新开放报名
    </Button>
  );
}
