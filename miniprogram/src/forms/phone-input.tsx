import { Input, View } from '@tarojs/components';
import { AskWechatPhone } from '../contacts/ask-wechat-phone';
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
      {isOfProfile && known === undefined && <AskWechatPhone onGiven={() => onChange(undefined)} />}
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
