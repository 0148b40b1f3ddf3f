import { useState } from 'react';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import Taro, { useDidShow, useLoad, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { API } from '../../api';
import './index.css';

interface Item { id: number; name: string; price: number }
interface Person { name: string; token: string }

const textOf = (error: unknown) => (error as { errMsg: string }).errMsg;

export default function Home() {
  const [person, setPerson] = useState('guest');
  const [items, setItems] = useState<Item[]>([]);
  const [said, say] = useState('');
  const [scene, setScene] = useState('');
  const [shows, setShows] = useState(0);
  useLoad((query) => setScene(query.scene ? decodeURIComponent(query.scene) : 'none'));
  useDidShow(() => setShows((count) => count + 1));
  usePullDownRefresh(() => void load().then(() => Taro.stopPullDownRefresh()));
  useShareAppMessage(({ from }) => ({ title: `from ${from}`, path: `/pages/home/index?scene=${encodeURIComponent('t=1&c=2')}` }));

  const load = async () => {
    const reply = await Taro.request<Item[]>({ url: `${API}/items` });
    setItems(reply.data);
  };
  const login = async () => {
    const { code } = await Taro.login();
    const reply = await Taro.request<Person>({ url: `${API}/login`, method: 'POST', data: { code } });
    setPerson(reply.statusCode === 200 ? reply.data.name : `refused with ${reply.statusCode}`);
    await load();
    await Taro.showToast({ title: '欢迎' });
  };
  const scan = () => Taro.scanCode({}).then((found) => say(found.result), (error) => say(textOf(error)));
  const subscribe = () =>
    Taro.requestSubscribeMessage({ tmplIds: ['T1'], entityIds: [] }).then(
      (answer) => say(String(answer.T1)),
      (error) => say(textOf(error)),
    );
  const subscribeLate = async () => {
    await load();
    await subscribe();
  };
  const storm = async () => {
    await Promise.all(Array.from({ length: 25 }, () => Taro.request({ url: `${API}/slow` })));
    say('25 answers');
  };
  return (
    <View className='page' id='home'>
      <View id='hello'>{`Hello ${person}`}</View>
      <Text id='scene'>{`scene=${scene}`}</Text>
      <Text id='shows'>{`shows=${shows}`}</Text>
      <Text id='said'>{said}</Text>
      <Button className='button' id='login' type='primary' onClick={login}>登录</Button>
      <Button className='button' id='scan' onClick={scan}>扫码</Button>
      <Button className='button' id='subscribe' onClick={subscribe}>订阅</Button>
      <Button className='button' id='subscribe-late' onClick={subscribeLate}>晚订阅</Button>
      <Button className='button' id='storm' onClick={storm}>风暴</Button>
      <Button className='button' id='to-form' onClick={() => Taro.navigateTo({ url: '/pages/form/index?from=home' })}>表单</Button>
      <Button className='button' id='to-orders' onClick={() => Taro.navigateTo({ url: '/orders/pages/list/index' })}>订单</Button>
      <Button className='button' id='share' openType='share'>分享</Button>
      <ScrollView scrollY style={{ height: '300px' }}>
        {items.map(({ id, name, price }) => (
          <View className='row' key={id} onClick={() => Taro.navigateTo({ url: `/orders/pages/detail/index?id=${id}&name=${encodeURIComponent(name)}` })}>
            <Text className='name'>{name}</Text>
            <Text className='price'>{`¥${price}`}</Text>
          </View>
        ))}
      </ScrollView>
    </View>
  );
}
