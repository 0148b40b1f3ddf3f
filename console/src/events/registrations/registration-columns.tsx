import type { EventView, RegistrationRow } from '@chudian/shared';
import { Button, type TableColumnsType } from 'antd';
import { PersonName, nameOf } from '../../platform/ui/person-name';
import { textColumn, timeColumn } from '../../platform/ui/columns';
import { channelText, Money, RegistrationTag } from './registration-words';

/** An event without prices never shows a trace of payment. */
export function registrationColumns(event: EventView, onOpen: (row: RegistrationRow) => void): TableColumnsType<RegistrationRow> {
  const isPriced = event.ticketTypes.some(({ priceFen }) => priceFen > 0);
  return [
    {
      title: '姓名',
      fixed: 'start',
      render: (_, row) => (
        <Button type="link" className="person-link" aria-label={`查看 ${nameOf(row.contact)}`} onClick={() => onOpen(row)}>
          <PersonName of={row.contact} />
        </Button>
      ),
    },
    { title: '状态', render: (_, row) => <RegistrationTag state={row.state} /> },
    textColumn('票种', (row) => row.ticketType.name),
    textColumn('手机', (row) => row.contact.phoneMasked, '未留'),
    textColumn('职务', (row) => row.contact.title),
    textColumn('渠道', (row) => channelText(row)),
    ...(isPriced ? [{ title: '费用', render: (_: unknown, row: RegistrationRow) => <Money of={row} /> }] : []),
    timeColumn('签到', (row) => row.checkedInAt),
    timeColumn('报名时间', (row) => row.createdAt),
  ];
}
