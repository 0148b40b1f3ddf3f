import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { FORM_BOUNDS, type FieldOption } from '@chudian/shared';
import { Button, Input } from 'antd';
import { NamedSelect } from '../../platform/ui/named-select';
import { newOption } from './form-draft';

interface Props {
  options: FieldOption[];
  errorAt: (part: string) => string | undefined;
  onChange: (options: FieldOption[]) => void;
}

/** What can be chosen, in its order, and the tags that choosing puts. */
export function OptionsEditor({ options, errorAt, onChange }: Props) {
  const change = (at: number, facts: Partial<FieldOption>) => onChange(options.map((option, index) => (index === at ? { ...option, ...facts } : option)));
  const swap = (at: number) => onChange(options.map((option, index) => (index === at ? options[at + 1] : index === at + 1 ? options[at] : option)));
  const whole = errorAt('options');
  return (
    <fieldset className="plain setting">
      <legend>选项</legend>
      {options.map((option, index) => (
        <div key={option.id} className="option-row">
          <div className="option-line">
            <Input value={option.label} maxLength={FORM_BOUNDS.option} aria-label={`选项 ${index + 1}`} status={errorAt(`options.${index}.`) && 'error'} onChange={({ target }) => change(index, { label: target.value })} />
            <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`上移选项 ${index + 1}`} disabled={index === 0} onClick={() => swap(index - 1)} />
            <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`下移选项 ${index + 1}`} disabled={index === options.length - 1} onClick={() => swap(index)} />
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除选项 ${index + 1}`} disabled={options.length === 1} onClick={() => onChange(options.filter((each) => each.id !== option.id))} />
          </div>
          <NamedSelect
            path="/admin/tags"
            mode="multiple"
            size="small"
            className="full"
            placeholder="选它的人打上标签"
            aria-label={`选项 ${index + 1} 的标签`}
            value={option.tagIds ?? []}
            onChange={(tagIds) => change(index, { tagIds: (tagIds as string[]).length > 0 ? (tagIds as string[]) : undefined })}
          />
        </div>
      ))}
      {whole && (
        <div className="bad" role="alert">
          {whole}
        </div>
      )}
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...options, newOption(options.map(({ id }) => id), `选项 ${options.length + 1}`)])}>
        添加选项
      </Button>
    </fieldset>
  );
}
