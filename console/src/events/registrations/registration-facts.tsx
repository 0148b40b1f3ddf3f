import type { RegistrationView } from '@chudian/shared';
import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PhoneReveal } from '../../contacts/phone-reveal';
import { useCan } from '../../platform/session';
import { nameOf } from '../../platform/ui/person-name';
import { TimeText } from '../../platform/ui/time-text';
import { channelText, Money, RegistrationTag } from './registration-words';

export function RegistrationFacts({ registration }: { registration: RegistrationView }) {
  const { contact, ticketType, ticketNumber, reason, note } = registration;
  const isPriced = registration.payableFen > 0 || registration.paidFen > 0;
  const seesContacts = useCan()('contacts.read');
  const rows: [string, ReactNode][] = [
    ['状态', <RegistrationTag key="state" state={registration.state} />],
    ['联系人', seesContacts ? <Link to={`/contacts/${contact.id}`}>{nameOf(contact)}</Link> : nameOf(contact)],
    ['单位', [contact.company, contact.title].filter(Boolean).join(' · ') || '未留'],
    ['手机', <PhoneReveal key="phone" contactId={contact.id} masked={contact.phoneMasked} />],
    ['票种', ticketType.name],
    ...(isPriced ? ([['费用', <Money key="money" of={registration} />]] as [string, ReactNode][]) : []),
    ['票号', ticketNumber ? <Typography.Text key="number" code copyable>{ticketNumber}</Typography.Text> : '—'],
    ['渠道', channelText(registration)],
    ['报名', <TimeText key="created" at={registration.createdAt} />],
    ['签到', registration.checkedInAt ? <TimeText key="came" at={registration.checkedInAt} /> : '未签到'],
    ...(note ? ([['备注', note]] as [string, ReactNode][]) : []),
  ];
  return (
    <>
      {reason && <Alert type="info" title={`原因：${reason}`} />}
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
