import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { leaveWechatPhone } from '../contacts/me';
import { buttonClass } from '../kit/button';
import { PhoneNumberButton } from '../platform/phone-number-button';
import type { PhoneAnswer } from '../platform/types';
import type { QuestionProps } from './question-props';

/** The number that we know, masked and one tap from being another; else WeChat's own button, or typing. */
export function PhoneInput(props: QuestionProps) {
  const { field, value, known, onChange } = props;
  if (known === undefined || value !== undefined) return <NewPhone {...props} />;
  return (
    <View className="known-answer">
      <View id={`${field.id}-known`} className="known-answer__text">{known}</View>
      <View id={`${field.id}-other`} className="known-answer__other" ariaRole="button" onClick={() => onChange('')}>换一个</View>
    </View>
  );
}

function NewPhone({ form, field, value, known, onChange }: QuestionProps) {
  const isOfProfile = field.profile === 'phone' && form.submission === null;
  return (
    <View>
      {isOfProfile && known === undefined && <AskWechat onGiven={() => onChange(undefined)} />}
      <Input
        id={field.id}
        className="field__input"
        type="number"
        value={value === undefined ? '' : String(value)}
        placeholder={field.placeholder ?? (isOfProfile && known === undefined ? '或手动填写手机号' : '请填写手机号')}
        maxlength={24}
        onInput={({ detail }) => onChange(detail.value)}
      />
      {known !== undefined && <View id={`${field.id}-keep`} className="known-answer__keep" ariaRole="button" onClick={() => onChange(undefined)}>继续使用 {known}</View>}
    </View>
  );
}

/** The number that WeChat gives is kept at once, and is known from then on. */
function AskWechat({ onGiven }: { onGiven: () => void }) {
  const [hint, setHint] = useState<string>();
  const sending = useRequest(leaveWechatPhone);
  const take = async (answer: PhoneAnswer) => {
    if (answer.kind !== 'given') setHint('没有取到微信手机号，请手动填写。');
    else if (await sending.run({ code: answer.code })) onGiven();
  };
  const message = sending.error ? `${sending.error.message}您也可以手动填写。` : hint;
  return (
    <View className="ask-phone">
      <PhoneNumberButton className={buttonClass('quiet', sending.isPending)} onAnswer={(answer) => void take(answer)}>
        {sending.isPending ? '正在获取' : '使用微信手机号'}
      </PhoneNumberButton>
      {message && <View className="ask-phone__hint">{message}</View>}
    </View>
  );
}
