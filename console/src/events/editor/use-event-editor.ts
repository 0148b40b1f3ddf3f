import type { EventView } from '@chudian/shared';
import type { FormInstance } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../platform/api/api';
import { useDraftEditor } from '../../platform/drafts/use-draft-editor';
import { EVENTS, pathOf, REFRESH } from '../use-events';
import { bodyOf, draftOf, FIELD_NAMES, type EventDraft } from './event-draft';

const saveEvent = (event: EventView | null, draft: EventDraft) =>
  event ? api.put<EventView>(pathOf(event.id), bodyOf(draft, event.version)) : api.post<EventView>(EVENTS, bodyOf(draft));

interface Editing {
  event: EventView | null;
  fresh: Partial<EventDraft>;
  onFieldErrors: (form: FormInstance<EventDraft>) => void;
}

export function useEventEditor({ event, fresh, onFieldErrors }: Editing) {
  const navigate = useNavigate();
  return useDraftEditor<EventView, EventDraft>({
    current: event,
    fresh,
    names: FIELD_NAMES,
    draftOf,
    save: saveEvent,
    read: (id) => api.get(pathOf(id)),
    changed: 'EVENT_CHANGED',
    done: { created: '活动已创建，检查无误后发布', saved: '已保存，手机上立即更新' },
    refresh: REFRESH,
    onCreated: (saved) => void navigate(`/events/${saved.id}?tab=design`, { replace: true }),
    onFieldErrors,
  });
}
