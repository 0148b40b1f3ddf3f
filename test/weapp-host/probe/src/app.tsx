import type { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ path, query, scene }) => console.log('launch', JSON.stringify({ path, query, scene })));
  return children;
}
