import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { Button, buttonClass } from '../kit/button';
import { PhoneNumberButton } from '../platform/phone-number-button';
import type { PhoneAnswer } from '../platform/types';
import { DetailsForm } from './details-form';
import { leaveWechatPhone } from './me';
import './leave-phone.scss';

interface Props {
  /** The scan on whose landing it is left. */
  scanId: string | null;
  /** The form is open from the start. */
  isForm?: boolean;
  onDone: () => void;
}

const HINTS: Record<Exclude<PhoneAnswer['kind'], 'given'>, string> = {
  denied: '没关系，您也可以手动填写，或继续浏览内容。',
  unavailable: '微信暂时无法提供号码，请手动填写。',
};

/** Two ways to leave a phone number: one tap on WeChat's own button, or typing. */
export function LeavePhone({ scanId, isForm = false, onDone }: Props) {
  const [isTyping, setIsTyping] = useState(isForm);
  const [hint, setHint] = useState<string>();
  const sending = useRequest(leaveWechatPhone);

  const take = async (answer: PhoneAnswer) => {
    if (answer.kind !== 'given') {
      setHint(HINTS[answer.kind]);
      setIsTyping(isTyping || answer.kind === 'unavailable');
    } else if (await sending.run({ code: answer.code, scanId: scanId ?? undefined })) onDone();
  };

  const message = sending.error ? `${sending.error.message}您也可以手动填写。` : hint;
  return (
    <View className="leave">
      <PhoneNumberButton className={buttonClass('primary', sending.isPending)} onAnswer={(answer) => void take(answer)}>
        {sending.isPending ? '正在提交' : '用微信手机号一键留下'}
      </PhoneNumberButton>
      {message && <View id="phone-hint" className="leave__hint">{message}</View>}
      {isTyping ? <View className="leave__or">或手动填写</View> : <Button id="by-hand" look="quiet" onClick={() => setIsTyping(true)}>手动填写</Button>}
      {isTyping && <DetailsForm scanId={scanId} onDone={onDone} />}
    </View>
  );
}
