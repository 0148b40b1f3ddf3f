import { FORM_BOUNDS } from '@chudian/shared';
import { Card, Checkbox, Input } from 'antd';
import { Setting } from './setting';
import type { FormBuilderState } from './use-form-builder';

/** What the form says around its questions. */
export function FormSettings({ builder }: { builder: FormBuilderState }) {
  const { draft, setName, setSchema, hasTried } = builder;
  const { intro, submitText, thanks, allowsEdit } = draft.schema;
  return (
    <Card size="small">
      <Setting label="表单名称" error={hasTried && !draft.name.trim() ? '请填写表单名称' : undefined}>
        {(id) => <Input id={id} value={draft.name} maxLength={80} placeholder="例如：2027 春季研讨会报名" onChange={({ target }) => setName(target.value)} />}
      </Setting>
      <Setting label="说明" note="显示在问题上方">
        {(id) => <Input.TextArea id={id} rows={3} value={intro} maxLength={FORM_BOUNDS.intro} onChange={({ target }) => setSchema({ intro: target.value })} />}
      </Setting>
      <Setting label="按钮文字">
        {(id) => <Input id={id} value={submitText} maxLength={FORM_BOUNDS.submitText} placeholder="提交" onChange={({ target }) => setSchema({ submitText: target.value })} />}
      </Setting>
      <Setting label="提交后的话">
        {(id) => <Input.TextArea id={id} rows={2} value={thanks} maxLength={FORM_BOUNDS.thanks} placeholder="已收到您的填写，谢谢！" onChange={({ target }) => setSchema({ thanks: target.value })} />}
      </Setting>
      <Checkbox checked={allowsEdit} onChange={({ target }) => setSchema({ allowsEdit: target.checked || undefined })}>
        提交后可以修改（独立页面）
      </Checkbox>
    </Card>
  );
}
