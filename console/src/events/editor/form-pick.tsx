import { Select } from 'antd';
import { useForms } from '../../forms/use-forms';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  placeholder: string;
}

/** Picks a form that collects; one that was archived stays visible while it is chosen. */
export function FormPick({ value, onChange, ...props }: Props) {
  const { data = [], isLoading } = useForms();
  const options = data
    .filter((form) => !form.isArchived || form.id === value)
    .map((form) => ({ value: form.id, label: form.isArchived ? `${form.name}（已停止收集）` : form.name }));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isLoading}
      notFoundContent="还没有表单，先在「表单」里建一份"
      options={options}
      value={value ?? undefined}
      onChange={(id?: string) => onChange?.(id ?? null)}
      {...props}
    />
  );
}
