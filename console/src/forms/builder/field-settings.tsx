import { FIELD_KIND_NAMES, FIELD_KINDS, FORM_BOUNDS, PROFILE_ATTRIBUTE_NAMES, PROFILE_ATTRIBUTES, PROFILE_KINDS, type FieldKind, type FormField, type ProfileAttribute } from '@chudian/shared';
import { Card, Checkbox, Input, Select } from 'antd';
import { ConditionEditor } from './condition-editor';
import { LimitsEditor } from './limits-editor';
import { OptionsEditor } from './options-editor';
import { Setting } from './setting';
import type { FormBuilderState } from './use-form-builder';

const KINDS = FIELD_KINDS.map((kind) => ({ value: kind, label: FIELD_KIND_NAMES[kind] }));
const TYPED: FieldKind[] = ['text', 'paragraph', 'phone', 'email', 'number', 'date'];

/** Everything about one question. */
export function FieldSettings({ field, builder }: { field: FormField; builder: FormBuilderState }) {
  const edit = (facts: Partial<FormField>) => builder.edit(field.id, facts);
  const errorAt = useErrors(field, builder);
  return (
    <Card size="small" className="field-settings">
      <Setting label="问题" error={errorAt('label')}>
        {(id) => <Input id={id} value={field.label} maxLength={FORM_BOUNDS.label} onChange={({ target }) => edit({ label: target.value })} />}
      </Setting>
      <Setting label="题型">{(id) => <Select id={id} className="full" options={KINDS} value={field.kind} onChange={(kind) => builder.turnInto(field.id, kind)} />}</Setting>
      <div className="setting checks">
        <Checkbox checked={field.required} onChange={({ target }) => edit({ required: target.checked || undefined })}>
          必填
        </Checkbox>
        <Checkbox checked={field.askOnce} onChange={({ target }) => edit({ askOnce: target.checked || undefined })}>
          已知的人不再问
        </Checkbox>
      </div>
      {field.options && <OptionsEditor options={field.options} errorAt={errorAt} onChange={(options) => edit({ options })} />}
      <LimitsEditor field={field} error={errorAt('limits')} onChange={(limits) => edit({ limits })} />
      <Setting label="说明" note="显示在问题下方">
        {(id) => <Input id={id} value={field.help} maxLength={FORM_BOUNDS.help} onChange={({ target }) => edit({ help: target.value })} />}
      </Setting>
      {TYPED.includes(field.kind) && (
        <Setting label="输入提示">
          {(id) => <Input id={id} value={field.placeholder} maxLength={FORM_BOUNDS.placeholder} onChange={({ target }) => edit({ placeholder: target.value })} />}
        </Setting>
      )}
      <ProfileSetting field={field} error={errorAt('profile')} onChange={(profile) => edit({ profile })} />
      <ConditionEditor field={field} fields={builder.draft.schema.fields} error={errorAt('showWhen')} onChange={(showWhen) => edit({ showWhen })} />
    </Card>
  );
}

/** What is wrong at a part of this field, once saving was tried. */
function useErrors(field: FormField, { problems, hasTried }: FormBuilderState): (part: string) => string | undefined {
  const own = hasTried ? problems.filter(({ fieldId }) => fieldId === field.id) : [];
  return (part) => own.find(({ path }) => path.split('.').slice(2).join('.').startsWith(part))?.message;
}

interface ProfileProps {
  field: FormField;
  error?: string;
  onChange: (profile: ProfileAttribute | undefined) => void;
}

function ProfileSetting({ field, error, onChange }: ProfileProps) {
  const options = PROFILE_ATTRIBUTES.filter((attribute) => PROFILE_KINDS[attribute].includes(field.kind)).map((attribute) => ({ value: attribute, label: PROFILE_ATTRIBUTE_NAMES[attribute] }));
  if (options.length === 0) return null;
  return (
    <Setting label="写入联系人资料" note="已知时自动填好" error={error}>
      {(id) => <Select id={id} className="full" allowClear placeholder="不写入" options={options} value={field.profile} onChange={onChange} />}
    </Setting>
  );
}
