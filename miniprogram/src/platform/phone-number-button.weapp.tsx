import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { readPhoneAnswer } from './phone-answer';
import type { PhoneAnswer } from './types';

interface Props {
  className: string;
  onAnswer: (answer: PhoneAnswer) => void;
}

/** WeChat's own button: it alone may ask for the phone number. */
export function PhoneNumberButton({ className, onAnswer, children }: PropsWithChildren<Props>) {
  return (
    <Button
      id="wechat-phone"
      className={className}
      openType="getPhoneNumber|agreePrivacyAuthorization"
      onGetPhoneNumber={({ detail }) => onAnswer(readPhoneAnswer(detail))}
    >
      {children}
    </Button>
  );
}
