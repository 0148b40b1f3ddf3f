import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { FIELD_KIND_NAMES, PROFILE_ATTRIBUTE_NAMES, type FormField } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { FIELD_ICONS, tellCondition } from './field-words';
import { looksAhead } from './form-draft';
import type { FormBuilderState } from './use-form-builder';

interface Props {
  field: FormField;
  number: number;
  builder: FormBuilderState;
  mayEdit: boolean;
}

/** One question in its place: grasped by the handle, opened by a tap. */
export function FieldCard({ field, number, builder, mayEdit }: Props) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: field.id });
  const problem = builder.hasTried ? builder.problems.find(({ fieldId }) => fieldId === field.id) : undefined;
  const classes = ['field-card', builder.selectedId === field.id && 'is-selected', problem && 'is-wrong', isDragging && 'is-dragging'].filter(Boolean).join(' ');
  // The card keeps its size while it is moved among others of other sizes.
  const style = { transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined, transition };
  return (
    <div ref={setNodeRef} className={classes} style={style}>
      {mayEdit && (
        <button ref={setActivatorNodeRef} type="button" className="field-handle" {...attributes} {...listeners} aria-label={`移动问题 ${number}：${field.label}`}>
          <HolderOutlined />
        </button>
      )}
      <button type="button" className="field-main" onClick={() => builder.select(field.id)}>
        <span className="field-title">
          {number}. {field.label || '（没有写问题）'}
          {field.required && <span className="bad"> *</span>}
        </span>
        <FieldFacts field={field} fields={builder.draft.schema.fields} />
        {problem && <span className="bad">{problem.message}</span>}
      </button>
      {mayEdit && (
        <div className="field-tools">
          <Button type="text" size="small" icon={<CopyOutlined />} aria-label={`复制问题 ${number}`} onClick={() => builder.copy(field.id)} />
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除问题 ${number}`} onClick={() => builder.remove(field.id)} />
        </div>
      )}
    </div>
  );
}

function FieldFacts({ field, fields }: { field: FormField; fields: FormField[] }) {
  const condition = tellCondition(field, fields);
  const hasTags = field.options?.some((option) => (option.tagIds ?? []).length > 0);
  return (
    <span className="field-facts">
      <span className="faint">
        {FIELD_ICONS[field.kind]} {FIELD_KIND_NAMES[field.kind]}
        {field.options && ` · ${field.options.length} 个选项`}
      </span>
      {field.profile && <Tag color="green">写入{PROFILE_ATTRIBUTE_NAMES[field.profile]}</Tag>}
      {hasTags && <Tag color="green">打标签</Tag>}
      {field.askOnce && <Tag>只问一次</Tag>}
      {condition && <span className={looksAhead(field, fields) ? 'bad' : 'field-condition'}>{looksAhead(field, fields) ? '条件所看的问题排到了后面' : condition}</span>}
    </span>
  );
}
