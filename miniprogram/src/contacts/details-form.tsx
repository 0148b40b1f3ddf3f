import { View } from '@tarojs/components';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { MAX_LENGTH } from './check-details';
import { useDetailsForm } from './use-details-form';

interface Props {
  scanId: string | null;
  onDone: () => void;
}

export function DetailsForm({ scanId, onDone }: Props) {
  const { details, problems, change, submit, error, isSending } = useDetailsForm(scanId, onDone);
  return (
    <View>
      <Field id="name" label="姓名" value={details.name} problem={problems.name} placeholder="怎么称呼您" maxLength={MAX_LENGTH.name} onInput={change('name')} />
      <Field id="company" label="公司" value={details.company} problem={problems.company} placeholder="您所在的公司" isOptional maxLength={MAX_LENGTH.company} onInput={change('company')} />
      <Field id="phone" label="手机号" value={details.phone} problem={problems.phone} placeholder="方便顾问联系您" isPhone maxLength={MAX_LENGTH.phone} onInput={change('phone')} />
      {error && <View id="form-error" className="leave__problem">{error.message}</View>}
      <Button id="submit" isBusy={isSending} onClick={() => void submit()}>{isSending ? '正在提交' : '提交'}</Button>
    </View>
  );
}
