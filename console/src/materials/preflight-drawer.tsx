import type { PreflightView } from '@chudian/shared';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '../platform/api/api';
import { Load } from '../platform/ui/load';
import { Term } from '../platform/ui/term';
import { PreflightResult } from './preflight-result';
import { usePreflight } from './use-materials';

const USUAL_SIZE_MM = 30;

/** What was typed, within what can be printed. */
const sizeFrom = (typed: string) => Math.min(200, Math.max(10, Number.parseInt(typed, 10) || USUAL_SIZE_MM));

interface Props {
  materialId: string;
  batchId: string | undefined;
  onClosed: () => void;
}

/** Opening it begins a preflight; it runs on the server, whether watched or not. */
export function PreflightDrawer({ materialId, batchId, onClosed }: Props) {
  const [isOpen, setOpen] = useState(true);
  const [sizeMm, setSizeMm] = useState(USUAL_SIZE_MM);
  const start = useQuery({
    queryKey: ['preflight', materialId, batchId, sizeMm],
    queryFn: () => api.post<PreflightView>(`/admin/materials/${materialId}/preflights`, { batchId, sizeMm }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const again = (
    <Button loading={start.isFetching} onClick={() => void start.refetch()}>
      重新预检
    </Button>
  );
  return (
    <Drawer
      title={<Term word="预检">印前预检</Term>}
      open={isOpen}
      size="min(640px, 100vw)"
      extra={again}
      onClose={() => setOpen(false)}
      afterOpenChange={(open) => !open && onClosed()}
    >
      <label className="row">
        印刷边长
        <InputNumber min={10} max={200} suffix="毫米" changeOnWheel={false} defaultValue={USUAL_SIZE_MM} onBlur={({ target }) => setSizeMm(sizeFrom(target.value))} onPressEnter={({ currentTarget }) => setSizeMm(sizeFrom(currentTarget.value))} />
      </label>
      <Load from={start}>{({ id }) => <Running key={id} id={id} />}</Load>
    </Drawer>
  );
}

function Running({ id }: { id: string }) {
  const preflight = usePreflight(id);
  return <Load from={preflight}>{(view) => <PreflightResult preflight={view} />}</Load>;
}
