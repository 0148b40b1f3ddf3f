import type { MyRegistrationView, TicketView } from '@chudian/shared';
import { Image, Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { qrImage } from './qr-image';
import './events.scss';

interface Props {
  registration: Pick<MyRegistrationView, 'name' | 'company' | 'ticketType'>;
  ticket: TicketView;
}

/** What the door wants to see: drawn on the phone, so that it is there without a network. */
export function Ticket({ registration: { name, company, ticketType }, ticket }: Props) {
  const [isLarge, setIsLarge] = useState(false);
  const image = useMemo(() => qrImage(ticket.token), [ticket.token]);
  const isUsed = !!ticket.checkedInAt;
  return (
    <View className="ticket">
      <View className="ticket__head">
        <View className="ticket__name">{name}</View>
        <View className="ticket__note">{[ticketType.name, company].filter(Boolean).join(' · ')}</View>
      </View>
      <Image id="ticket-code" className="ticket__code" src={image} ariaLabel="入场二维码" onClick={() => setIsLarge(true)} />
      <Number number={ticket.number} />
      <View className="ticket__note">{isUsed ? '已入场，出入时可再次出示' : '点击二维码可放大，请把屏幕亮度调高'}</View>
      {isLarge && (
        <View id="large-code" className="large-code" ariaRole="button" ariaLabel="收起" onClick={() => setIsLarge(false)}>
          <View className="large-code__name">{name}</View>
          <Image className="large-code__image" src={image} />
          <Number number={ticket.number} />
          <View className="ticket__note">请把屏幕亮度调到最高 · 点击任意处收起</View>
        </View>
      )}
    </View>
  );
}

/** In two groups of four, as one reads it out. */
function Number({ number }: { number: string }) {
  return <Text id="ticket-number" className="ticket__number" userSelect>{number.replace(/^(.{4})(.+)$/, '$1 $2')}</Text>;
}
