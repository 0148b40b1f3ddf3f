import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { callPhone } from './bridge.h5';

interface Props {
  className: string;
  onAgree: () => void;
}

/** As `agree-button.weapp.tsx`, through the phone. */
export function AgreeButton({ className, onAgree, children }: PropsWithChildren<Props>) {
  const agree = () => {
    void callPhone('agreePrivacyAuthorization').then(onAgree, onAgree);
  };
  return <Button id="agree" className={className} onClick={agree}>{children}</Button>;
}
