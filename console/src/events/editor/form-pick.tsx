import { useForms } from '../../forms/use-forms';
import { OneOf } from '../../platform/ui/one-of';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  placeholder: string;
}

/** Picks a form that collects. */
export function FormPick(props: Props) {
  const { data } = useForms();
  const choices = data?.map(({ id, name, isArchived }) => ({ id, name, past: isArchived ? '已停止收集' : null }));
  return <OneOf allowClear none="还没有表单，先在「表单」里建一份" choices={choices} {...props} />;
}
