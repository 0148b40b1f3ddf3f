import { api } from '../../common/api';
import type { Fault } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { FaultForm } from './fault-form';
import { FaultTable } from './fault-table';

export function FaultsPage() {
  const faults = useRemote<Fault[]>('/control/api/faults', ['faults']);
  const { attempt } = useNotices();
  const clear = () => void attempt(() => api.remove('/control/api/faults'), '故障已全部移除');
  return (
    <div className="panels">
      <Panel title="添加故障"><FaultForm /></Panel>
      <Panel title="生效中的故障" action={<button type="button" className="button button-small" disabled={!faults.data?.length} onClick={clear}>全部移除</button>}>
        <Loaded from={faults}>{(all) => <FaultTable faults={all} />}</Loaded>
      </Panel>
    </div>
  );
}
