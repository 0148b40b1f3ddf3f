import { useContentList } from '../content/use-content';
import { OneOf } from '../platform/ui/one-of';

/** Picks a content item that is in use. */
export function ContentPick({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { data } = useContentList();
  const choices = data?.map((item) => ({ id: item.id, name: item.title, past: item.isRetired ? '已下架' : null }));
  return <OneOf aria-label="内容" placeholder="选择一篇内容" choices={choices} value={id} onChange={(chosen) => onChange(chosen ?? '')} />;
}
