import Taro from '@tarojs/taro';
import { withQuery } from '../api/query';

/** Opens a page above this one, or instead of it when ten are open (WeChat's limit). */
export function go(page: string, query: Record<string, string | undefined> = {}): void {
  const url = withQuery(`/${page}`, query);
  void Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }));
}

/** Back to the first page, with nothing under it. */
export function goHome(): void {
  void Taro.reLaunch({ url: '/materials/pages/landing/index' });
}
