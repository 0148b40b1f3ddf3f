import { View } from '@tarojs/components';
import { useState } from 'react';
import { AskWechatPhone } from '../contacts/ask-wechat-phone';
import { Field } from '../kit/field';
import type { Attendee, AttendeeProblems } from './attendee';
import './events.scss';

interface Props {
  attendee: Attendee;
  problems: AttendeeProblems;
  onChange: (change: Partial<Attendee>) => void;
  phoneMasked: string | null;
  /** Whether WeChat's button is offered, which changes the number that we know of the person. */
  mayAskWechat?: boolean;
}

export function AttendeeFields({ attendee, problems, onChange, phoneMasked, mayAskWechat = true }: Props) {
  return (
    <View>
      <Field id="name" label="姓名" value={attendee.name} problem={problems.name} placeholder="怎么称呼您" maxLength={40} onInput={(name) => onChange({ name })} />
      <Field id="company" label="公司" value={attendee.company} problem={problems.company} placeholder="您所在的公司" isOptional maxLength={80} onInput={(company) => onChange({ company })} />
      <Field id="title" label="职位" value={attendee.title} problem={problems.title} placeholder="您的职位" isOptional maxLength={40} onInput={(title) => onChange({ title })} />
      <PhoneChoice attendee={attendee} problem={problems.phone} onChange={onChange} phoneMasked={phoneMasked} mayAskWechat={mayAskWechat} />
    </View>
  );
}

interface PhoneProps extends Pick<Props, 'attendee' | 'onChange' | 'phoneMasked' | 'mayAskWechat'> {
  problem?: string;
}

/** The number we know, masked; else WeChat's button, or typing. */
function PhoneChoice({ attendee, problem, onChange, phoneMasked, mayAskWechat }: PhoneProps) {
  const [isReplacing, setIsReplacing] = useState(false);
  const keep = () => {
    setIsReplacing(false);
    onChange({ phone: '' });
  };
  if (phoneMasked && !isReplacing && !problem) {
    return (
      <View className="field">
        <View className="field__label">手机号</View>
        <View className="known-phone">
          <View id="known-phone">{phoneMasked}</View>
          <View id="other-phone" className="known-phone__change" ariaRole="button" onClick={() => setIsReplacing(true)}>换一个</View>
        </View>
      </View>
    );
  }
  return (
    <View>
      {mayAskWechat && <AskWechatPhone onGiven={keep} />}
      <Field id="phone" label={mayAskWechat ? '或手动填写手机号' : '手机号'} value={attendee.phone} problem={problem} placeholder={phoneMasked ?? '用于接收活动通知'} isPhone maxLength={24} onInput={(phone) => onChange({ phone })} />
      {phoneMasked && <View className="known-phone__keep" onClick={keep}>继续使用 {phoneMasked}</View>}
    </View>
  );
}
