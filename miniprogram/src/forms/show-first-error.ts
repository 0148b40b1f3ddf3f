import Taro from '@tarojs/taro';

/** Brings the first question whose answer is wrong to the screen, once its error stands there. */
export function showFirstError(): void {
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: '.field--wrong', duration: 200 }).catch(() => undefined));
}
