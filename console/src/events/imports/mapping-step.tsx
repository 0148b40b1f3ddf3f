import type { EventView, ImportMappingBody, ImportView } from '@chudian/shared';
import { Alert, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { MappingTable } from './mapping-table';
import { assign, faultOf } from './mapping';
import { useDryRun } from './use-imports';

const WAYS: { value: ImportMappingBody['as']; label: string }[] = [
  { value: 'invite', label: '每人一份邀请，由来宾自己确认' },
  { value: 'register', label: '直接报名成功，不需要支付' },
];

/** What each column means, beside the first rows as they are. */
export function MappingStep({ event, view, onChecked }: { event: EventView; view: ImportView; onChecked: () => void }) {
  const [body, setBody] = useState<ImportMappingBody>({ mapping: view.mapping, ticketTypeId: event.ticketTypes[0]?.id ?? '', as: 'invite' });
  const check = useDryRun(event.id, view.id);
  const fault = faultOf(body.mapping, body.as);
  const types = event.ticketTypes.map(({ id, name }) => ({ value: id, label: name }));
  const hasTypeColumn = body.mapping.includes('ticketType');
  return (
    <>
      <div>
        共 {view.rows.toLocaleString()} 行。已按列名猜好对应关系，请核对。
      </div>
      <MappingTable view={view} mapping={body.mapping} onAssign={(column, field) => setBody({ ...body, mapping: assign(body.mapping, column, field) })} />
      <div className="row wide-gap">
        <Radio.Group options={WAYS} value={body.as} onChange={({ target }) => setBody({ ...body, as: target.value })} />
        <label className="row">
          {hasTypeColumn ? '没写票种的行用' : '票种'}
          <Select aria-label="票种" popupMatchSelectWidth={false} options={types} value={body.ticketTypeId} onChange={(ticketTypeId) => setBody({ ...body, ticketTypeId })} />
        </label>
      </div>
      {fault && <Alert type="warning" showIcon title={fault} />}
      <div>
        <Button type="primary" disabled={Boolean(fault)} loading={check.isPending} onClick={() => check.mutate(body, { onSuccess: onChecked })}>
          试运行（不会改动任何数据）
        </Button>
      </div>
    </>
  );
}
