import { Select } from 'antd';
import { useContentList } from '../content/use-content';

/** Picks a content item that is in use; one that was taken off stays visible while it is chosen. */
export function ContentPick({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { data = [], isLoading } = useContentList();
  const options = data
    .filter((item) => !item.isRetired || item.id === id)
    .map((item) => ({ value: item.id, label: item.isRetired ? `${item.title}（已下架）` : item.title }));
  return (
    <Select
      aria-label="内容"
      placeholder="选择一篇内容"
      showSearch={{ optionFilterProp: 'label' }}
      loading={isLoading}
      options={options}
      value={id || undefined}
      onChange={onChange}
    />
  );
}
