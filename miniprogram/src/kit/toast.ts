import Taro from '@tarojs/taro';

/** A word in passing. What must be read belongs on the page. */
export function toast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}
