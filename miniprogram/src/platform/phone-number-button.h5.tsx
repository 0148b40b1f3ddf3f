import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { callPhone, type WechatFailure } from './bridge.h5';
import { readPhoneAnswer } from './phone-answer';
import type { PhoneAnswer } from './types';

interface Props {
  className: string;
  onAnswer: (answer: PhoneAnswer) => void;
}

/** As `phone-number-button.weapp.tsx`, through the phone. */
export function PhoneNumberButton({ className, onAnswer, children }: PropsWithChildren<Props>) {
  const ask = async () => {
    const result = await callPhone<{ code?: string }>('getPhoneNumber').catch((failure: WechatFailure) => ({ errMsg: failure.errMsg }));
    onAnswer(readPhoneAnswer(result));
  };
  return <Button id="wechat-phone" className={className} onClick={() => void ask()}>{children}</Button>;
}
