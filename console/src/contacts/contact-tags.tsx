import type { ContactView, TaggingView } from '@chudian/shared';
import { Button, Empty, Tag } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { Allowed } from '../platform/ui/allowed';
import { NamedSelect } from '../platform/ui/named-select';
import { TimeText } from '../platform/ui/time-text';

const REFRESH = ['/admin/contacts', '/admin/tags'];
const SETTERS: Record<TaggingView['setBy']['kind'], string> = { material: '物料', staff: '员工', form: '表单' };

/** The tags with who or what set each, and when. */
export function ContactTags({ contact }: { contact: ContactView }) {
  const path = `/admin/contacts/${contact.id}/tags`;
  const add = useAction<string>({ run: (tagId) => api.put(`${path}/${tagId}`), done: '标签已添加', refresh: REFRESH });
  const remove = useAction<string>({ run: (tagId) => api.delete(`${path}/${tagId}`), done: '标签已移除', refresh: REFRESH });
  return (
    <div className="stack">
      {contact.taggings.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有标签" />}
      {contact.taggings.map((tagging) => (
        <Tagging key={tagging.tagId} tagging={tagging} onRemove={() => remove.mutate(tagging.tagId)} />
      ))}
      <Allowed to="contacts.edit">
        <NamedSelect
          path="/admin/tags"
          key={contact.taggings.length}
          placeholder="添加标签"
          aria-label="添加标签"
          disabled={add.isPending}
          onChange={(id) => add.mutate(id as string)}
        />
      </Allowed>
    </div>
  );
}

function Tagging({ tagging, onRemove }: { tagging: TaggingView; onRemove: () => void }) {
  const { name, setBy, setAt } = tagging;
  return (
    <div>
      <div className="row spread">
        <Tag color="green" className="wrap">
          {name}
        </Tag>
        <Allowed to="contacts.edit">
          <Button size="small" type="text" aria-label={`移除标签 ${name}`} onClick={onRemove}>
            移除
          </Button>
        </Allowed>
      </div>
      <small className="faint">
        {SETTERS[setBy.kind]}「{setBy.name}」· <TimeText at={setAt} />
      </small>
    </div>
  );
}
