import { useState } from 'react';
import { api } from '../../common/api';
import { ConfirmButton } from '../ui/confirm-button';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';

const PARTS = [{ part: 'config', name: '配置' }, { part: 'people', name: '人和关注关系' }, { part: 'table', name: '桌上的物料' }];

export function ResetPanel() {
  const { attempt } = useNotices();
  const [kept, setKept] = useState<readonly string[]>(['config', 'table']);
  const toggle = (part: string) => setKept(kept.includes(part) ? kept.filter((other) => other !== part) : [...kept, part]);
  return (
    <Panel title="重置" note="消息、日志、凭证、授权、故障和时钟回到最初">
      <ConfirmButton label="重置沙箱" question="重置沙箱？" onConfirm={() => void attempt(() => api.post('/control/api/reset', { keep: kept }), '已重置')}>
        <p>消息、日志、凭证、授权、故障和时钟都会清空，无法撤销。保留：</p>
        <ul className="checks">
          {PARTS.map(({ part, name }) => (
            <li key={part}><label className="check"><input type="checkbox" checked={kept.includes(part)} onChange={() => toggle(part)} />{name}</label></li>
          ))}
        </ul>
      </ConfirmButton>
    </Panel>
  );
}
