import type { DecideReply, RegistrationRow } from '@chudian/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { RejectDialog } from './reject-dialog';
import { useApproval } from './use-registrations';

interface Props {
  eventId: string;
  chosen: RegistrationRow[];
  onDecided: (reply: DecideReply) => void;
  onClear: () => void;
}

/** What to do with those that were ticked. */
export function DecideBar({ eventId, chosen, onDecided, onClear }: Props) {
  const [isRejecting, setRejecting] = useState(false);
  const approve = useApproval(eventId, onDecided);
  const ids = chosen.map(({ id }) => id);
  return (
    <div className="decide-bar" role="toolbar" aria-label="批量审核">
      <span>已选 {ids.length} 人</span>
      <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(ids)}>
        通过
      </Button>
      <Button danger onClick={() => setRejecting(true)}>
        不通过
      </Button>
      <Button type="text" onClick={onClear}>
        取消选择
      </Button>
      {isRejecting && <RejectDialog eventId={eventId} ids={ids} onDecided={onDecided} onClosed={() => setRejecting(false)} />}
    </div>
  );
}
