import type { FormForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { Button } from '../kit/button';
import { goHome } from '../kit/go';
import { Notice } from '../kit/notice';
import { Bar, Card } from '../kit/page';
import { FormFields } from './form-fields';
import { submitForm } from './forms';
import { showFirstError } from './show-first-error';
import { useFormAnswers } from './use-form-answers';

interface Props {
  form: FormForVisitor;
  /** The scan on whose landing it was opened. */
  scanId?: string;
}

/** A form with its head and its button; then what is said when the answers have arrived. */
export function FormPaper({ form, scanId }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const [thanks, setThanks] = useState<string>();
  if (thanks !== undefined) return <Received thanks={thanks} />;
  if (form.submission && !isEditing) return <AnsweredBefore mayEdit={!!form.schema.allowsEdit} onEdit={() => setIsEditing(true)} />;
  return <Questions form={form} scanId={scanId} onDone={setThanks} />;
}

function Questions({ form, scanId, onDone }: Props & { onDone: (thanks: string) => void }) {
  const { answers, errors, onChange, check, refuse } = useFormAnswers(form);
  const sending = useRequest(submitForm);
  const submit = async () => {
    const given = check();
    if (!given) return showFirstError();
    const reply = await sending.run(form.id, { answers: given, version: form.version, scanId });
    if (reply) onDone(reply.thanks);
  };
  const refused = sending.error?.code === 'FORM_ANSWERS_INVALID' ? sending.error.fields : {};
  const change: typeof onChange = (fieldId, value) => {
    if (Object.keys(refused).length > 0) refuse({});
    onChange(fieldId, value);
  };
  return (
    <View>
      <Card>
        <View className="paper__title">{form.name}</View>
        {form.schema.intro && <View className="paper__intro">{form.schema.intro}</View>}
        <FormFields form={form} answers={answers} errors={{ ...refused, ...errors }} onChange={change} />
      </Card>
      <Bar>
        {sending.error && <View id="form-error" className="paper__problem">{sending.error.message}</View>}
        <Button id="submit" isBusy={sending.isPending} onClick={() => void submit()}>{sending.isPending ? '正在提交' : (form.schema.submitText ?? '提交')}</Button>
      </Bar>
    </View>
  );
}

function Received({ thanks }: { thanks: string }) {
  return (
    <Notice title="提交成功" text={thanks}>
      <Button id="home" look="quiet" onClick={goHome}>看看其他内容</Button>
    </Notice>
  );
}

function AnsweredBefore({ mayEdit, onEdit }: { mayEdit: boolean; onEdit: () => void }) {
  return (
    <Notice title="您已经填写过了" text={mayEdit ? '需要时可以修改您的答案。' : '谢谢，我们已经收到您的填写。'}>
      {mayEdit && <Button id="edit" onClick={onEdit}>修改我的答案</Button>}
      <Button id="home" look="quiet" onClick={goHome}>看看其他内容</Button>
    </Notice>
  );
}
