import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Empty } from 'antd';
import { CANVAS } from './drag-words';
import { FieldCard } from './field-card';
import type { FormBuilderState } from './use-form-builder';

/** The form's head and its questions in their order. */
export function Canvas({ builder, mayEdit }: { builder: FormBuilderState; mayEdit: boolean }) {
  const { draft, selectedId, select } = builder;
  const { fields, intro } = draft.schema;
  const { setNodeRef, isOver } = useDroppable({ id: CANVAS });
  return (
    <div ref={setNodeRef} className={isOver ? 'canvas is-over' : 'canvas'}>
      <button type="button" className={selectedId === null ? 'canvas-head is-selected' : 'canvas-head'} onClick={() => select(null)}>
        <strong>{draft.name || '未命名的表单'}</strong>
        <span>{intro || '点这里填写名称和说明'}</span>
      </button>
      <SortableContext items={fields.map((field) => field.id)} strategy={verticalListSortingStrategy}>
        {fields.map((field, index) => (
          <FieldCard key={field.id} field={field} number={index + 1} builder={builder} mayEdit={mayEdit} />
        ))}
      </SortableContext>
      {fields.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="把题型拖到这里，或直接点它" />}
    </div>
  );
}
