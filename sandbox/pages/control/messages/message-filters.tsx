import type { PersonView } from '../../common/model';
import { ACCOUNT_NAMES, KIND_NAMES } from '../words';
import type { MESSAGE_FILTERS } from './messages-page';

type Name = (typeof MESSAGE_FILTERS)[number];

interface Props {
  values: Record<Name, string>;
  people: PersonView[];
  onChange: (name: Name, value: string) => void;
}

export function MessageFilters({ values, people, onChange }: Props) {
  const choice = (name: Name, label: string, options: [string, string][]) => (
    <label className="field">{label}
      <select value={values[name]} onChange={({ target }) => onChange(name, target.value)}>
        <option value="">全部</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
  const text = (name: Name, label: string) => <label className="field">{label}<input type="search" value={values[name]} onChange={({ target }) => onChange(name, target.value)} /></label>;
  return (
    <div className="filters">
      {choice('person', '人', people.map(({ id, name }) => [id, name]))}
      {choice('account', '来自', Object.entries(ACCOUNT_NAMES))}
      {choice('kind', '类型', Object.entries(KIND_NAMES))}
      {text('templateId', '模板 ID')}
      {text('clientMsgId', 'client_msg_id')}
    </div>
  );
}
