import type { BatchView } from '@chudian/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Progress } from 'antd';
import { useEffect } from 'react';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { useBatches } from './use-materials';

interface Props {
  materialId: string;
  chosen: string | undefined;
  onChoose: (batchId: string | undefined) => void;
}

/** The batches, how far each is made, and a choice of one to look at. */
export function Batches({ materialId, chosen, onChoose }: Props) {
  const { data: batches = [] } = useBatches(materialId);
  const queries = useQueryClient();
  const ready = batches.filter(({ status }) => status === 'ready').length;
  // A batch that has just become ready changes the list of codes and their number.
  useEffect(() => {
    if (ready > 0) void queries.invalidateQueries({ queryKey: [`/admin/materials/${materialId}`] });
  }, [ready]);
  if (batches.length === 0) return null;
  return (
    <Card
      size="small"
      title={<Term word="批次" />}
      extra={
        chosen && (
          <Button type="link" size="small" onClick={() => onChoose(undefined)}>
            看全部码
          </Button>
        )
      }
    >
      <div className="stack tight">
        {batches.map((batch) => (
          <Batch key={batch.id} batch={batch} isChosen={batch.id === chosen} onChoose={() => onChoose(batch.id)} />
        ))}
      </div>
    </Card>
  );
}

function Batch({ batch, isChosen, onChoose }: { batch: BatchView; isChosen: boolean; onChoose: () => void }) {
  const { name, placement, size, made, status, createdAt } = batch;
  return (
    <div className="row spread">
      <div>
        <strong>{name}</strong>{' '}
        <span className="faint">
          {placement.name} · {size.toLocaleString()} 个 · <TimeText at={createdAt} />
        </span>
      </div>
      {status === 'making' ? (
        <Progress
          className="batch-progress"
          percent={Math.floor((made / size) * 100)}
          format={() => `${made.toLocaleString()} / ${size.toLocaleString()}`}
        />
      ) : (
        <Button size="small" type={isChosen ? 'primary' : 'default'} onClick={onChoose}>
          {isChosen ? '正在查看' : '只看这一批'}
        </Button>
      )}
    </div>
  );
}
