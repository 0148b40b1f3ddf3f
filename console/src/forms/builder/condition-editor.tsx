import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FieldCondition, FieldTest, FormField } from '@chudian/shared';
import { Button, Input, Select } from 'antd';
import { TEST_NAMES } from './field-words';
import { looksAhead } from './form-draft';

interface Props {
  field: FormField;
  fields: FormField[];
  error?: string;
  onChange: (condition: FieldCondition | undefined) => void;
}

const MATCHES = [
  { value: 'all', label: '全部符合' },
  { value: 'any', label: '任一符合' },
];

const AHEAD = '条件所看的问题排到了后面。请把它移回前面，或换一个问题。';

/** When the question is shown: it looks back at earlier answers only. */
export function ConditionEditor({ field, fields, error, onChange }: Props) {
  const earlier = fields.slice(0, fields.findIndex((each) => each.id === field.id));
  const { match = 'all', tests = [] } = field.showWhen ?? {};
  const ahead = looksAhead(field, fields) ? AHEAD : undefined;
  const keep = (next: FieldTest[], how = match) => onChange(next.length > 0 ? { match: how, tests: next } : undefined);
  return (
    <fieldset className="plain setting">
      <legend>显示条件</legend>
      {tests.length > 1 && <Select size="small" className="match-select" aria-label="条件之间" options={MATCHES} value={match} onChange={(value) => keep(tests, value as FieldCondition['match'])} />}
      {tests.map((test, index) => (
        <TestRow key={index} test={test} earlier={earlier} onChange={(next) => keep(tests.map((each, at) => (at === index ? next : each)))} onRemove={() => keep(tests.filter((_, at) => at !== index))} />
      ))}
      {(error ?? ahead) && (
        <div className="bad" role="alert">
          {error ?? ahead}
        </div>
      )}
      {earlier.length > 0 ? (
        <Button size="small" icon={<PlusOutlined />} onClick={() => keep([...tests, firstTest(earlier)])}>
          添加条件
        </Button>
      ) : (
        tests.length === 0 && <span className="faint">前面没有问题，始终显示</span>
      )}
    </fieldset>
  );
}

/** About the nearest field whose options can be named, else about the one before. */
function firstTest(earlier: FormField[]): FieldTest {
  const field = earlier.findLast((each) => each.options) ?? earlier[earlier.length - 1];
  return field.options ? { fieldId: field.id, how: field.kind === 'choices' ? 'contains' : 'is', value: field.options[0].id } : { fieldId: field.id, how: 'filled' };
}

interface TestProps {
  test: FieldTest;
  earlier: FormField[];
  onChange: (test: FieldTest) => void;
  onRemove: () => void;
}

function TestRow({ test, earlier, onChange, onRemove }: TestProps) {
  const field = earlier.find((each) => each.id === test.fieldId);
  const hows = (Object.keys(TEST_NAMES) as FieldTest['how'][]).filter((how) => mayAsk(how, field)).map((how) => ({ value: how, label: TEST_NAMES[how] }));
  const options = field?.options?.map(({ id, label }) => ({ value: id, label }));
  const value = (next?: string) => onChange({ ...test, value: next });
  return (
    <div className="test-row">
      <Select
        aria-label="看哪个问题"
        className="full"
        options={earlier.map(({ id, label }) => ({ value: id, label }))}
        value={field ? test.fieldId : undefined}
        placeholder="选择前面的问题"
        onChange={(fieldId) => onChange(firstTest(earlier.filter((each) => each.id === fieldId)))}
      />
      <div className="option-line">
        <Select aria-label="怎样" disabled={!field} className="how-select" options={hows} value={test.how} onChange={(how) => onChange({ ...test, how, value: how === 'filled' ? undefined : (test.value ?? field?.options?.[0].id) })} />
        {field && test.how !== 'filled' && (options ? <Select aria-label="选项" className="full" options={options} value={test.value} onChange={value} /> : <Input aria-label="内容" value={test.value} onChange={({ target }) => value(target.value)} />)}
        {(!field || test.how === 'filled') && <span className="spring" />}
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label="删除条件" onClick={onRemove} />
      </div>
    </div>
  );
}

/** A number or a file is there or not; only what can be compared is. */
function mayAsk(how: FieldTest['how'], field: FormField | undefined): boolean {
  if (how === 'filled' || !field) return true;
  if (field.kind === 'file' || field.kind === 'phone') return false;
  return how === 'is' || !['choice', 'date', 'rating', 'number'].includes(field.kind);
}
