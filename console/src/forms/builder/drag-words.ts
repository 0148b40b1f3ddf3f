import type { DndContextProps } from '@dnd-kit/core';
import { FIELD_KINDS, type FieldKind } from '@chudian/shared';

/** Where a field goes that is dropped beside all others: to the end. */
export const CANVAS = 'canvas';
const NEW = 'new:';

export const paletteId = (kind: FieldKind) => `${NEW}${kind}`;
export const kindOf = (id: string): FieldKind | null => FIELD_KINDS.find((kind) => paletteId(kind) === id) ?? null;

/** What a screen reader says while something is moved. */
export const DRAG_WORDS: NonNullable<DndContextProps['accessibility']> = {
  screenReaderInstructions: { draggable: '按空格键拿起问题，用上下方向键移动，再按空格键放下，按 Esc 取消。' },
  announcements: {
    onDragStart: () => '已拿起问题',
    onDragOver: ({ over }) => (over ? '已移动' : '不在可以放下的位置'),
    onDragEnd: ({ over }) => (over ? '已放下' : '已放回原处'),
    onDragCancel: () => '已取消，放回原处',
  },
};
