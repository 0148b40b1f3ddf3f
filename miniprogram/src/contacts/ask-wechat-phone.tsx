import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { buttonClass } from '../kit/button';
import { PhoneNumberButton } from '../platform/phone-number-button';
import type { PhoneAnswer } from '../platform/types';
import { leaveWechatPhone } from './me';
import './ask-wechat-phone.scss';

const HINTS: Record<Exclude<PhoneAnswer['kind'], 'given'>, string> = { denied: '没关系，您也可以手动填写。', unavailable: '微信暂时无法提供号码，请手动填写。' };

/** WeChat's own button above a field for the number. What it gives is kept at once, and is known from then on. */
export function AskWechatPhone({ onGiven }: { onGiven: () => void }) {
  const [hint, setHint] = useState<string>();
  const sending = useRequest(leaveWechatPhone);
  const take = async (answer: PhoneAnswer) => {
    setHint(answer.kind === 'given' ? undefined : HINTS[answer.kind]);
    if (answer.kind === 'given' && (await sending.run({ code: answer.code }))) onGiven();
  };
  const message = sending.error ? `${sending.error.message}您也可以手动填写。` : hint;
  return (
    <View className="ask-wechat">
      <PhoneNumberButton className={buttonClass('quiet', sending.isPending)} onAnswer={(answer) => void take(answer)}>
        {sending.isPending ? '请稍候' : '使用微信手机号'}
      </PhoneNumberButton>
      {message && <View id="phone-hint" className="ask-wechat__hint">{message}</View>}
    </View>
  );
}
