import { INVITATION_STATE_NAMES, type EventView, type InvitationRow, type InvitationState } from '@chudian/shared';
import { Button, Tag, Typography, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../../platform/ui/allowed';
import { countColumn, textColumn } from '../../platform/ui/columns';
import { PersonName } from '../../platform/ui/person-name';
import { TimeText } from '../../platform/ui/time-text';
import { progressOf } from './invitation-progress';
import { noteSent } from './use-invitations';

const COLOURS: Record<InvitationState, string | undefined> = { unsent: undefined, sent: 'blue', opened: 'gold', 'signed-up': 'green', came: 'green' };

export const invitationColumns = (event: EventView, onShow: (row: InvitationRow) => void): TableColumnsType<InvitationRow> => [
  { title: '来宾', fixed: 'start', render: (_, row) => <PersonName of={{ name: row.guestName, company: row.guestCompany }} /> },
  { title: '进展', render: (_, row) => <Progress row={row} /> },
  countColumn('打开次数', (row) => row.opens),
  textColumn('邀请人', (row) => row.inviter?.name, '公司'),
  textColumn('手机', (row) => row.phoneMasked, '未留'),
  {
    title: '报名',
    render: (_, row) => row.registrationId && <RegistrationLink to={`/events/${event.id}?tab=registrations&registration=${row.registrationId}`} />,
  },
  {
    title: '操作',
    render: (_, row) => (
      <span className="nowrap">
        <Button type="link" size="small" onClick={() => onShow(row)}>
          邀请函
        </Button>
        <CopyLink link={row.link} onCopied={() => noteSent(event.id, row.id)} />
      </span>
    ),
  },
];

const RegistrationLink = ({ to }: { to: string }) => (
  <Allowed to="events.decide">
    <Link to={to}>查看</Link>
  </Allowed>
);

function Progress({ row }: { row: InvitationRow }) {
  const { state, at } = progressOf(row);
  return (
    <span className="nowrap">
      <Tag color={COLOURS[state]}>{INVITATION_STATE_NAMES[state]}</Tag>
      {at && <TimeText at={at} />}
    </span>
  );
}

export const CopyLink = ({ link, onCopied }: { link: string; onCopied?: () => void }) => (
  <Typography.Text copyable={{ text: link, onCopy: onCopied, tooltips: ['复制链接', '已复制'], icon: ['复制链接', '已复制'] }} className="copy-link" />
);
