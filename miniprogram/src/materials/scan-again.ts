import Taro from '@tarojs/taro';
import { scanCode } from '../platform/wechat';
import { pageOfScanned } from './entry';

/** The scanner inside the app leads where WeChat's own would. */
export async function scanAgain(): Promise<void> {
  const scanned = await scanCode();
  if (scanned) await Taro.reLaunch({ url: pageOfScanned(scanned) });
}
