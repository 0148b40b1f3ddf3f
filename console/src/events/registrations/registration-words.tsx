import { REGISTRATION_CHANNEL_NAMES, REGISTRATION_STATE_NAMES, type RegistrationChannel, type RegistrationRow, type RegistrationState } from '@chudian/shared';
import { Tag } from 'antd';
import { moneyText } from '../../platform/money/yuan';

const COLOURS: Record<RegistrationState, string | undefined> = {
  pending: 'gold', waitlisted: 'purple', offered: 'purple', unpaid: 'orange', confirmed: 'green',
  rejected: 'red', cancelled: undefined, expired: undefined, transferred: undefined,
};

export const RegistrationTag = ({ state }: { state: RegistrationState }) => <Tag color={COLOURS[state]}>{REGISTRATION_STATE_NAMES[state]}</Tag>;

export function channelText({ channel, inviter }: { channel: RegistrationChannel; inviter: RegistrationRow['inviter'] }): string {
  return inviter ? `${REGISTRATION_CHANNEL_NAMES[channel]} · ${inviter.name}` : REGISTRATION_CHANNEL_NAMES[channel];
}

/** What was paid of what is due; nothing at all where nothing is due. */
export function Money({ of: { payableFen, paidFen, promoCode } }: { of: Pick<RegistrationRow, 'payableFen' | 'paidFen' | 'promoCode'> }) {
  if (payableFen === 0 && paidFen === 0) return <span className="faint">{promoCode ? `免费（${promoCode}）` : '免费'}</span>;
  return (
    <span className="nowrap">
      {paidFen > 0 ? `已付 ${moneyText(paidFen)}` : `应付 ${moneyText(payableFen)}`}
      {promoCode && <span className="faint"> {promoCode}</span>}
    </span>
  );
}
