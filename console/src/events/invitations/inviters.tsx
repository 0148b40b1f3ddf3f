import type { EventView, InviterReport } from '@chudian/shared';
import { Button, Card, Table } from 'antd';
import { Load } from '../../platform/ui/load';
import { Short } from '../../platform/ui/short';
import { percentText } from '../dashboard/loop';
import { CopyLink } from './invitation-columns';
import type { ShownImage } from './invitation-image';
import { imageOfInviter, useInviters } from './use-invitations';

const FIGURES: { field: 'sent' | 'opened' | 'signedUp' | 'came' | 'leads'; title: string }[] = [
  { field: 'sent', title: '发出' },
  { field: 'opened', title: '打开' },
  { field: 'signedUp', title: '报名' },
  { field: 'came', title: '到场' },
  { field: 'leads', title: '线索' },
];

interface Props {
  event: EventView;
  onShow: (image: ShownImage) => void;
  onPick: (inviterId: string) => void;
}

/** What each inviter brought, by his own link and by the guests he named. */
export function Inviters({ event, onShow, onPick }: Props) {
  const inviters = useInviters(event.id);
  const show = ({ inviter, link }: InviterReport) => onShow({ title: `${inviter.name} 的专属邀请`, url: imageOfInviter(event.id, inviter.id), link });
  return (
    <Card title="邀请人">
      <Load from={inviters} lines={3}>
        {(rows) => (
          <Table<InviterReport>
            rowKey={({ inviter }) => inviter.id}
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={rows}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: '还没有邀请人。同事邀请第一位来宾之后，会出现在这里。' }}
            columns={[
              {
                title: '邀请人',
                render: (_, { inviter }) => (
                  <Button type="link" className="person-link" onClick={() => onPick(inviter.id)}>
                    <Short text={inviter.name} />
                  </Button>
                ),
              },
              ...FIGURES.map(({ field, title }) => ({
                title,
                align: 'right' as const,
                className: 'number',
                sorter: (a: InviterReport, b: InviterReport) => a[field] - b[field],
                render: (_: unknown, row: InviterReport) => row[field].toLocaleString(),
              })),
              { title: '到场率', align: 'right', render: (_, { came, signedUp }) => percentText(signedUp > 0 ? came / signedUp : null) },
              {
                title: '专属邀请',
                render: (_, row) => (
                  <span className="nowrap">
                    <Button type="link" size="small" onClick={() => show(row)}>
                      邀请函
                    </Button>
                    <CopyLink link={row.link} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </Load>
    </Card>
  );
}
