import { useState } from 'react';
import { Button, CustomWrapper, Input, Navigator, Swiper, SwiperItem, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

/** Deeper than Taro's templates go, so that its recursive component takes over. */
function Nest({ depth, label, onTap }: { depth: number; label: string; onTap: () => void }) {
  if (depth === 0) return <Button id='deep' onClick={onTap}>{label}</Button>;
  return <View className={`level-${depth}`}><Nest depth={depth - 1} label={label} onTap={onTap} /></View>;
}

export default function NestPage() {
  const [count, setCount] = useState(0);
  const [wrapped, setWrapped] = useState(0);
  const [list, setList] = useState([1, 2, 3]);
  const openOrders = () =>
    Taro.navigateTo({
      url: '/orders/pages/list/index',
      events: { back: ({ count: next }: { count: number }) => setCount(next) },
      success: ({ eventChannel }) => eventChannel.emit('hello', { from: 'nest' }),
    });
  return (
    <View>
      <Nest depth={40} label={`deep ${count}`} onTap={() => setCount(count + 1)} />
      <CustomWrapper>
        <View>
          <Text id='wrapped'>{`wrapped=${wrapped}`}</Text>
          <Button id='wrap' onClick={() => setWrapped(wrapped + 1)}>wrap</Button>
          <View>{list.map((value) => <Text key={value} className='inside'>{value}</Text>)}</View>
        </View>
      </CustomWrapper>
      <Button id='reverse' onClick={() => setList([...list].reverse())}>reverse</Button>
      <Button id='add' onClick={() => setList([...list, list.length + 1])}>add</Button>
      <Button id='remove' onClick={() => setList(list.slice(1))}>remove</Button>
      <View id='outside'>{list.map((value) => <View key={value}><Text>{`[${value}]`}</Text></View>)}</View>
      <Swiper id='swiper' onChange={(event) => setCount(100 + event.detail.current)}>
        <SwiperItem>A</SwiperItem>
        <SwiperItem>B</SwiperItem>
      </Swiper>
      <Input id='kept' />
      <Navigator id='link' url='/pages/form/index?from=link'>link</Navigator>
      <Button id='orders' onClick={openOrders}>orders</Button>
    </View>
  );
}
