import type { EventForVisitor } from '@chudian/shared';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import './events.scss';

interface Props {
  promo: EventForVisitor['promo'];
  isBusy: boolean;
  onEnter: (code: string | undefined) => void;
}

/** Closed until somebody has a code; what the server says of it stays beside it. */
export function PromoEntry({ promo, isBusy, onEnter }: Props) {
  const [isOpen, setIsOpen] = useState(!!promo);
  const [code, setCode] = useState(promo?.code ?? '');
  if (!isOpen) return <View id="have-promo" className="promo__open" ariaRole="button" onClick={() => setIsOpen(true)}>我有优惠码</View>;
  return (
    <View className="promo">
      <View className="promo__line">
        <Input id="promo" className="field__input promo__input" value={code} placeholder="输入优惠码" maxlength={32} onInput={({ detail }) => setCode(detail.value)} />
        <Button id="use-promo" look="quiet" isBusy={isBusy} onClick={() => onEnter(code.trim() || undefined)}>使用</Button>
      </View>
      {promo && <View id="promo-answer" className={promo.isValid ? 'promo__yes' : 'promo__no'}>{promo.message}</View>}
    </View>
  );
}
