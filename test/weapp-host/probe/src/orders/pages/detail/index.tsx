import { useState } from 'react';
import { RichText, Text, View } from '@tarojs/components';
import Taro, { nextTick, useLoad, useRouter } from '@tarojs/taro';
import { yuan } from '../../money';

export default function OrderDetail() {
  const { params } = useRouter();
  const [measured, setMeasured] = useState('');
  useLoad(() => {
    void Taro.setNavigationBarTitle({ title: `订单 ${params.id}` });
    nextTick(() => Taro.createSelectorQuery().select('#detail').boundingClientRect((box) => setMeasured(box ? 'measured' : 'absent')).exec());
  });
  return (
    <View className='card' id='detail'>
      <Text id='raw'>{params.name}</Text>
      <Text id='measured'>{measured}</Text>
      <Text>{yuan(1234)}</Text>
      <RichText nodes='<b>bold</b>' />
    </View>
  );
}
