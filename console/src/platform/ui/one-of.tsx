import { Select } from 'antd';

export interface Choice {
  id: string;
  name: string;
  /** Why it should not be chosen anew, if so: archived, taken off. What is chosen already stays visible. */
  past?: string | null;
}

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  choices: Choice[] | undefined;
  placeholder: string;
  /** Said when there is nothing to choose from. */
  none?: string;
  allowClear?: boolean;
  'aria-label'?: string;
}

/** Picks one thing of a short list that is in use. */
export function OneOf({ value, onChange, choices, none, ...props }: Props) {
  const options = choices?.filter(({ id, past }) => !past || id === value).map(({ id, name, past }) => ({ value: id, label: past ? `${name}（${past}）` : name }));
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      loading={!choices}
      notFoundContent={none}
      options={options}
      value={value || undefined}
      onChange={(id?: string) => onChange?.(id ?? null)}
      {...props}
    />
  );
}
