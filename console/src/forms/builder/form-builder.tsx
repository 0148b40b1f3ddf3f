import { closestCenter, DndContext, DragOverlay, KeyboardSensor, PointerSensor, pointerWithin, useSensor, useSensors, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { FIELD_KIND_NAMES, type FieldKind, type FormView } from '@chudian/shared';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCan } from '../../platform/session';
import { Canvas } from './canvas';
import { CANVAS, DRAG_WORDS, kindOf } from './drag-words';
import { FieldSettings } from './field-settings';
import { FormPreview } from './form-preview';
import { FormSettings } from './form-settings';
import { Palette } from './palette';
import { useFormBuilder, type FormBuilderState } from './use-form-builder';

/** Where the settings stand below the questions. */
const ONE_COLUMN = '(max-width: 767px)';

/** New questions from the left, their order in the middle, what each is on the right, beside the phone that shows it. */
export function FormBuilder({ form }: { form: FormView | null }) {
  const builder = useFormBuilder(form);
  const mayEdit = useCan()('forms.manage');
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over) place(builder, String(active.id), String(over.id));
  };
  const kind = dragged && kindOf(dragged);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearest}
      accessibility={DRAG_WORDS}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      <fieldset className="plain builder" disabled={!mayEdit}>
        {mayEdit && <Palette onAdd={(added) => builder.add(added)} />}
        <div className="stack">
          <Canvas builder={builder} mayEdit={mayEdit} />
          {mayEdit && <BuilderSaveBar builder={builder} isNew={!form} />}
        </div>
        <Side builder={builder} mayEdit={mayEdit} />
      </fieldset>
      <DragOverlay>{kind && <div className="palette-item is-dragged">{FIELD_KIND_NAMES[kind]}</div>}</DragOverlay>
    </DndContext>
  );
}

/** A new field goes where the pointer is; one that is moved changes places with the nearest. */
const nearest: CollisionDetection = (args) => {
  const found = kindOf(String(args.active.id)) ? pointerWithin(args) : closestCenter(args);
  const onField = found.filter(({ id }) => id !== CANVAS);
  return onField.length > 0 ? onField : found;
};

function place(builder: FormBuilderState, id: string, overId: string): void {
  const kind: FieldKind | null = kindOf(id);
  const at = builder.draft.schema.fields.findIndex((field) => field.id === overId);
  if (kind) builder.add(kind, at < 0 ? undefined : at);
  else if (id !== overId && at >= 0) builder.move(id, overId);
}

function Side({ builder, mayEdit }: { builder: FormBuilderState; mayEdit: boolean }) {
  const [shown, setShown] = useState<'settings' | 'preview'>(mayEdit ? 'settings' : 'preview');
  const box = useRef<HTMLElement>(null);
  const { selectedId } = builder;
  useEffect(() => {
    if (!selectedId || !mayEdit) return;
    setShown('settings');
    if (window.matchMedia(ONE_COLUMN).matches) box.current?.scrollIntoView({ behavior: 'smooth' });
  }, [selectedId, mayEdit]);
  const options = [
    { value: 'settings', label: builder.selected ? '问题设置' : '表单设置' },
    { value: 'preview', label: '手机预览' },
  ];
  return (
    <aside ref={box} className="is-sticky builder-side">
      {mayEdit && <Segmented block options={options} value={shown} onChange={(value) => setShown(value as typeof shown)} />}
      {shown === 'preview' && <FormPreview draft={builder.draft} />}
      {shown === 'settings' && (builder.selected ? <FieldSettings key={builder.selected.id} field={builder.selected} builder={builder} /> : <FormSettings builder={builder} />)}
    </aside>
  );
}

function BuilderSaveBar({ builder, isNew }: { builder: FormBuilderState; isNew: boolean }) {
  const { problems, hasTried, unsaved, isSaving } = builder;
  const faults = problems.length + (builder.draft.name.trim() ? 0 : 1);
  return (
    <div className="save-bar">
      {hasTried && faults > 0 ? <span className="bad" role="alert">还有 {faults} 处需要修改</span> : unsaved.isUnsaved && <span className="faint">有未保存的修改</span>}
      <Button type="primary" loading={isSaving} disabled={!unsaved.isUnsaved && !isNew} onClick={builder.save}>
        {isNew ? '创建' : '保存修改'}
      </Button>
    </div>
  );
}
