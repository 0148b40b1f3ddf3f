/** As `map.weapp.ts`, on the phone around. */
import { callPhone } from './bridge.h5';
import type { Spot } from './types';

export const hasMap = true;

export function openMap({ latitude, longitude, name, address }: Spot): void {
  void callPhone('openLocation', { latitude, longitude, name, address, scale: 16 }).catch(() => {
    const query = [`position=${longitude},${latitude}`, `name=${encodeURIComponent(name)}`, 'coordinate=gaode', 'callnative=1'];
    window.open(`https://uri.amap.com/marker?${query.join('&')}`, '_blank', 'noopener');
  });
}
