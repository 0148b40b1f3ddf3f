import { api } from '../../common/api';
import type { Fault } from '../../common/model';
import { DataTable } from '../ui/data-table';
import { useNotices } from '../ui/notice';
import { effectName, progressText, targetName } from './describe-fault';

export function FaultTable({ faults }: { faults: Fault[] }) {
  const { attempt } = useNotices();
  const remove = (id: string) => void attempt(() => api.remove(`/control/api/faults/${id}`));
  return (
    <DataTable
      label="故障" rows={faults} keyOf={({ id }) => id} empty="一切正常，没有故障"
      columns={[
        { name: '哪里', show: ({ match }) => <TargetName match={match} /> },
        { name: '怎样', show: ({ effect }) => effectName(effect) },
        { name: '多少', show: (fault) => <span className={isUsedUp(fault) ? 'soft' : ''}>{progressText(fault)}{isUsedUp(fault) && '（已用完）'}</span> },
        { name: '操作', show: ({ id }) => <button type="button" className="button button-small" onClick={() => remove(id)}>移除</button> },
      ]}
    />
  );
}

function TargetName({ match }: { match: string }) {
  const name = targetName(match);
  return name === match ? <span className="mono">{match}</span> : <>{name}<small className="mono soft block">{match}</small></>;
}

const isUsedUp = ({ count, hits }: Fault): boolean => count !== undefined && hits >= count;
