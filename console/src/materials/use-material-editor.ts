import type { MaterialView } from '@chudian/shared';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../platform/api/api';
import { isRefusal } from '../platform/api/api-error';
import { useAction } from '../platform/api/use-action';
import { showFieldErrors } from '../platform/ui/field-errors';
import { useUnsaved } from '../platform/ui/use-unsaved';
import { bodyOf, draftOf, type MaterialDraft } from './material-draft';
import { mergeDrafts, type Merge } from './merge-drafts';

/** Somebody else saved first: theirs, and what a merge would give. */
interface Meanwhile {
  latest: MaterialView;
  merge: Merge;
}

const saveMaterial = (material: MaterialView | null, draft: MaterialDraft) =>
  material
    ? api.put<MaterialView>(`/admin/materials/${material.id}`, bodyOf(draft, material.version))
    : api.post<MaterialView>('/admin/materials', bodyOf(draft));

/** Edits stand on the version they began with (`base`); a refused save never loses them. */
export function useMaterialEditor(material: MaterialView | null, fresh: Partial<MaterialDraft>) {
  const [form] = Form.useForm<MaterialDraft>();
  const [base, setBase] = useState(material);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const unsaved = useUnsaved();
  const navigate = useNavigate();

  const standOn = (view: MaterialView, draft: MaterialDraft = draftOf(view)) => {
    setBase(view);
    form.setFieldsValue(draft);
    setMeanwhile(null);
  };
  const compare = async (latestOf: MaterialView) => {
    const latest = await api.get<MaterialView>(`/admin/materials/${latestOf.id}`);
    setMeanwhile({ latest, merge: mergeDrafts(draftOf(latestOf), form.getFieldsValue(true), draftOf(latest)) });
  };
  const save = useAction<void, MaterialView>({
    run: () => saveMaterial(base, form.getFieldsValue(true)),
    done: base ? '已保存，已印出的码立即生效' : '物料已创建，接下来制作二维码',
    refresh: ['/admin/materials', '/admin/campaigns', '/admin/content'],
    otherwise: (error) => {
      if (base && isRefusal(error, 'MATERIAL_CHANGED')) {
        void compare(base);
        return true;
      }
      return showFieldErrors(form, error);
    },
    then: (saved) => {
      unsaved.clear();
      if (base) standOn(saved);
      else void navigate(`/materials/${saved.id}?tab=codes`, { replace: true });
    },
  });

  // Nothing of ours is at stake: show what is newest.
  useEffect(() => {
    if (material && base && material.version > base.version && !unsaved.isUnsaved) standOn(material);
  }, [material?.version]);

  const takeMerge = () => meanwhile && standOn(meanwhile.latest, meanwhile.merge.draft);
  const takeTheirs = () => {
    if (meanwhile) standOn(meanwhile.latest);
    unsaved.clear();
  };
  return { form, initial: material ? draftOf(material) : fresh, save, unsaved, meanwhile, takeMerge, takeTheirs, postpone: () => setMeanwhile(null) };
}
