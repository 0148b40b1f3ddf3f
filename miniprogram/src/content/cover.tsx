import { Image } from '@tarojs/components';
import { useState } from 'react';
import { fullAddress } from './dress-html';

/** A picture that cannot be loaded leaves no hole. */
export function Cover({ url, className, isWhole = false }: { url: string | null; className: string; isWhole?: boolean }) {
  const [isBroken, setIsBroken] = useState(false);
  if (!url || isBroken) return null;
  return <Image className={className} src={fullAddress(url, API_BASE)} mode={isWhole ? 'widthFix' : 'aspectFill'} lazyLoad onError={() => setIsBroken(true)} />;
}
