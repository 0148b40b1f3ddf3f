import { useState } from 'react';
import { api } from '../../common/api';
import type { Mail } from '../../common/model';
import { Loaded } from '../../common/states';
import { fullTime } from '../../common/time';
import { useRemote } from '../../common/use-remote';
import { ConfirmButton } from '../ui/confirm-button';
import { DataTable } from '../ui/data-table';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { MailDetail } from './mail-detail';

/** E-mail that ended in the sandbox instead of in the world. */
export function MailsPage() {
  const mails = useRemote<Mail[]>('/control/api/mails?limit=200', ['mail']);
  const [opened, setOpened] = useState<Mail | null>(null);
  const { attempt } = useNotices();
  const clear = () => void attempt(() => api.remove('/control/api/mails').then(mails.reload), '邮件已清空');
  return (
    <Panel title="收到的邮件" action={<ConfirmButton label="清空" question="清空邮件？" className="button button-small button-danger" disabled={!mails.data?.length} onConfirm={clear} />}>
      <Loaded from={mails}>
        {(all) => (
          <DataTable
            label="邮件" rows={all} keyOf={({ id }) => id} onOpen={setOpened} empty="还没有邮件"
            columns={[
              { name: '时间', show: ({ at }) => <time className="mono">{fullTime(at)}</time> },
              { name: '收件人', show: ({ to }) => to.join('、') },
              { name: '发件人', show: ({ from }) => from },
              { name: '主题', className: 'wide', show: ({ subject }) => subject || '（没有主题）' },
            ]}
          />
        )}
      </Loaded>
      {opened && <MailDetail mail={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
