import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import Taro, { useLoad } from '@tarojs/taro';
import { yuan } from '../../money';

const ORDERS = Array.from({ length: 50 }, (_none, position) => position);

interface Channel { on?(event: string, listener: (data: unknown) => void): void; emit(event: string, data: unknown): void }

const opener = () => (Taro.getCurrentInstance().page as unknown as { getOpenerEventChannel(): Channel }).getOpenerEventChannel();

export default function OrderList() {
  const [greeting, setGreeting] = useState('none');
  useLoad(() => opener().on?.('hello', (data) => setGreeting(JSON.stringify(data))));
  const answer = () => {
    opener().emit('back', { count: 777 });
    return Taro.navigateBack();
  };
  return (
    <View>
      <Text id='greeting'>{greeting}</Text>
      <Button id='answer' onClick={answer}>answer</Button>
      {ORDERS.map((order) => <View className='card' key={order}><Text>{yuan(order * 100)}</Text></View>)}
    </View>
  );
}
