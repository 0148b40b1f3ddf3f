/** The map that WeChat opens. */
import Taro from '@tarojs/taro';
import type { Spot } from './types';

export const hasMap = true;

export function openMap({ latitude, longitude, name, address }: Spot): void {
  void Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => undefined);
}
