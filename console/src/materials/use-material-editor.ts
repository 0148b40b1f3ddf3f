import type { MaterialView } from '@chudian/shared';
import { useNavigate } from 'react-router';
import { api } from '../platform/api/api';
import { useDraftEditor } from '../platform/drafts/use-draft-editor';
import { bodyOf, draftOf, FIELD_NAMES, type MaterialDraft } from './material-draft';

const saveMaterial = (material: MaterialView | null, draft: MaterialDraft) =>
  material
    ? api.put<MaterialView>(`/admin/materials/${material.id}`, bodyOf(draft, material.version))
    : api.post<MaterialView>('/admin/materials', bodyOf(draft));

export function useMaterialEditor(material: MaterialView | null, fresh: Partial<MaterialDraft>) {
  const navigate = useNavigate();
  return useDraftEditor<MaterialView, MaterialDraft>({
    current: material,
    fresh,
    names: FIELD_NAMES,
    draftOf,
    save: saveMaterial,
    read: (id) => api.get(`/admin/materials/${id}`),
    changed: 'MATERIAL_CHANGED',
    done: { created: '物料已创建，接下来制作二维码', saved: '已保存，已印出的码立即生效' },
    refresh: ['/admin/materials', '/admin/campaigns', '/admin/content'],
    onCreated: (saved) => void navigate(`/materials/${saved.id}?tab=codes`, { replace: true }),
  });
}
