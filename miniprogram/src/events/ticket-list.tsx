import type { EventForVisitor } from '@chudian/shared';
import { Text, View } from '@tarojs/components';
import { costsMoney, isChoosable, tellPrice, tellSale, type TicketType } from './ticket-types';
import './events.scss';

interface Props {
  event: Pick<EventForVisitor, 'ticketTypes' | 'timeZone' | 'hasWaitlist'>;
  /** With `onChoose` they are chosen from, without only shown. */
  chosen?: string | null;
  onChoose?: (id: string) => void;
}

export function TicketList({ event: { ticketTypes, timeZone, hasWaitlist }, chosen, onChoose }: Props) {
  const hasPrices = costsMoney(ticketTypes);
  return (
    <View className="tickets">
      {ticketTypes.map((type) => {
        const isOffered = !onChoose || isChoosable(type, hasWaitlist);
        const look = ['tickets__type', type.id === chosen && 'tickets__type--chosen', !isOffered && 'tickets__type--not'].filter(Boolean).join(' ');
        return (
          <View key={type.id} id={`type-${type.id}`} className={look} ariaRole={onChoose ? 'radio' : undefined} onClick={isOffered ? () => onChoose?.(type.id) : undefined}>
            <TypeFacts type={type} timeZone={timeZone} hasPrices={hasPrices} />
          </View>
        );
      })}
    </View>
  );
}

function TypeFacts({ type, timeZone, hasPrices }: { type: TicketType; timeZone: string; hasPrices: boolean }) {
  const sale = tellSale(type, timeZone);
  const isReduced = type.payableFen < type.priceFen;
  return (
    <View className="tickets__facts">
      <View className="tickets__main">
        <View className="tickets__name">{type.name}</View>
        {type.description && <View className="tickets__note">{type.description}</View>}
        {sale && <View className={type.sale === 'open' ? 'tickets__sale' : 'tickets__note'}>{sale}</View>}
      </View>
      {hasPrices && (
        <View className="tickets__price">
          <View>{tellPrice(type.payableFen)}</View>
          {isReduced && <Text className="tickets__former">{tellPrice(type.priceFen)}</Text>}
        </View>
      )}
    </View>
  );
}
