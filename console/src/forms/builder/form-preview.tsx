import { checkFormSchema, visibleFields, type AnswerValue, type FormField } from '@chudian/shared';
import { Typography } from 'antd';
import { useState } from 'react';
import { PhoneFrame } from '../../platform/ui/phone-frame';
import type { FormDraft } from './form-draft';
import { PreviewInput } from './preview-input';

/** The form as the phone asks it; what is answered here opens and closes branches. */
export function FormPreview({ draft }: { draft: FormDraft }) {
  const [answers, setAnswers] = useState<Record<string, AnswerValue>>({});
  const { schema } = checkFormSchema(draft.schema);
  return (
    <>
      <PhoneFrame title="填写表单" isLive>
        <div className="phone-paper">
          <h2>{draft.name || '未命名的表单'}</h2>
          {schema.intro && <p className="phone-intro">{schema.intro}</p>}
          {visibleFields(schema, answers).map((field) => (
            <Question key={field.id} field={field} value={answers[field.id]} onChange={(value) => setAnswers((before) => ({ ...before, [field.id]: value }))} />
          ))}
        </div>
        <div className="phone-button phone-foot">{schema.submitText ?? '提交'}</div>
      </PhoneFrame>
      <Typography.Paragraph type="secondary" className="centre">
        可以在预览里作答，看看问题怎样出现。
      </Typography.Paragraph>
    </>
  );
}

interface QuestionProps {
  field: FormField;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue) => void;
}

function Question({ field, value, onChange }: QuestionProps) {
  return (
    <div className="phone-question">
      <div className="phone-question-label">
        {field.label}
        {field.required ? <span className="bad"> *</span> : <span className="faint"> 选填</span>}
      </div>
      {field.help && <div className="faint">{field.help}</div>}
      <PreviewInput field={field} value={value} onChange={onChange} />
    </div>
  );
}
