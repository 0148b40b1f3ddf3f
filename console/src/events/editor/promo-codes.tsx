import { PlusOutlined } from '@ant-design/icons';
import type { EventView, PromoCodeView } from '@chudian/shared';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { useApi } from '../../platform/api/use-api';
import { moneyText } from '../../platform/money/yuan';
import { zonedMinute } from '../../platform/time/zoned';
import { textColumn } from '../../platform/ui/columns';
import { ListTable } from '../../platform/ui/tables';
import { Term } from '../../platform/ui/term';
import { useConfirm } from '../../platform/ui/use-confirm';
import { pathOf } from '../use-events';
import { PromoCodeDialog } from './promo-code-dialog';

/** Words that make tickets cheaper or open hidden types. They take effect at once, apart from the draft. */
export const PromoCodes = ({ event }: { event: EventView | null }) => (
  <Card title={<Term word="优惠码" />}>{event ? <List event={event} /> : <span className="faint">创建活动之后，可以在这里添加优惠码。</span>}</Card>
);

export const offText = ({ kind, off }: Pick<PromoCodeView, 'kind' | 'off'>) => (kind === 'percent' ? `减 ${off}%` : `减 ${moneyText(off)}`);

function List({ event }: { event: EventView }) {
  const path = pathOf(event.id, '/promo-codes');
  const codes = useApi<PromoCodeView[]>(path);
  const [edited, setEdited] = useState<PromoCodeView | 'new' | null>(null);
  const namesOf = ({ ticketTypeIds }: PromoCodeView) =>
    ticketTypeIds ? event.ticketTypes.filter(({ id }) => ticketTypeIds.includes(id)).map(({ name }) => name).join('、') : '全部票种';
  return (
    <div className="stack">
      <ListTable<PromoCodeView>
        from={codes}
        size="small"
        empty="还没有优惠码"
        columns={[
          { title: '优惠码', render: (_, row) => <code>{row.code}</code> },
          { title: '优惠', render: (_, row) => offText(row) },
          textColumn('适用', namesOf),
          { title: '已用', align: 'right', className: 'number', render: (_, row) => `${row.uses} / ${row.maxUses ?? '不限'}` },
          textColumn('有效至', (row) => row.validUntil && zonedMinute(row.validUntil, event.timeZone), '长期'),
          {
            title: '操作',
            render: (_, row) => (
              <>
                <Button type="link" size="small" onClick={() => setEdited(row)}>
                  修改
                </Button>
                <RemoveCode code={row} path={path} />
              </>
            ),
          },
        ]}
      />
      <div>
        <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          添加优惠码
        </Button>
      </div>
      {edited && <PromoCodeDialog event={event} code={edited === 'new' ? null : edited} onClosed={() => setEdited(null)} />}
    </div>
  );
}

function RemoveCode({ code, path }: { code: PromoCodeView; path: string }) {
  const confirm = useConfirm();
  const remove = useAction({ run: () => api.delete(`${path}/${code.id}`), done: '优惠码已删除', refresh: [path] });
  const ask = async () => {
    const content = '已经用它报名的人不受影响，之后不能再使用。';
    if (await confirm({ title: `删除优惠码 ${code.code}？`, content, okText: '删除', isDanger: true })) remove.mutate();
  };
  return (
    <Button type="link" size="small" danger onClick={() => void ask()}>
      删除
    </Button>
  );
}
