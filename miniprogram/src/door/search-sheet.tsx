import type { DoorGuest } from '@chudian/shared';
import { Input, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '../kit/button';
import { Sheet } from '../kit/sheet';
import type { Gate } from './gate';

interface Props {
  gate: Gate;
  canSearch: boolean;
  onChosen: (guest: DoorGuest) => void;
  onTyped: (code: string) => void;
  onClose: () => void;
}

/** Finds somebody whose code cannot be read; or takes a code that was typed or pasted. */
export function SearchSheet({ gate, canSearch, onChosen, onTyped, onClose }: Props) {
  const [text, setText] = useState('');
  const found = useMemo(() => gate.search(text), [gate, text]);
  return (
    <Sheet title={canSearch ? '查找来宾' : '输入票号'} onClose={onClose}>
      <Input id="search" className="field__input" value={text} focus maxlength={400} placeholder={canSearch ? '手机尾号 4 位、姓名、拼音或票号' : '8 位票号'} onInput={({ detail }) => setText(detail.value)} />
      <View className="door-found">
        {found.map((guest) => (
          <View key={guest.key} id={`guest-${guest.number ?? guest.key}`} className="door-found__guest" onClick={() => onChosen(guest)}>
            <View className="door-found__name">{guest.name}</View>
            <View className="door-found__facts">{[guest.company, guest.lastFour && `尾号 ${guest.lastFour}`].filter(Boolean).join(' · ')}</View>
          </View>
        ))}
        {text && found.length === 0 && <View className="door-hint">{canSearch ? '名单里没有找到。可以核对票号，或现场登记。' : ''}</View>}
      </View>
      <Button id="typed" look="quiet" onClick={() => text.trim() && onTyped(text.trim())}>按票号或二维码内容核验</Button>
    </Sheet>
  );
}
