import { useDraggable } from '@dnd-kit/core';
import { FIELD_KIND_NAMES, FIELD_KINDS, type FieldKind } from '@chudian/shared';
import { paletteId } from './drag-words';
import { FIELD_ICONS } from './field-words';

/** Every kind of question, to be dragged to its place or added at the end by a tap. */
export function Palette({ onAdd }: { onAdd: (kind: FieldKind) => void }) {
  return (
    <div className="palette" role="toolbar" aria-label="添加问题">
      {FIELD_KINDS.map((kind) => (
        <Item key={kind} kind={kind} onAdd={() => onAdd(kind)} />
      ))}
    </div>
  );
}

function Item({ kind, onAdd }: { kind: FieldKind; onAdd: () => void }) {
  const { setNodeRef, listeners } = useDraggable({ id: paletteId(kind) });
  // The keyboard adds it at the end, to be moved from there: Enter and space stay the button's own.
  return (
    <button {...listeners} ref={setNodeRef} type="button" className="palette-item" onKeyDown={undefined} onClick={onAdd}>
      {FIELD_ICONS[kind]} {FIELD_KIND_NAMES[kind]}
    </button>
  );
}
