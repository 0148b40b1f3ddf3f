import { checkFormSchema, type FieldKind, type FormField, type FormView } from '@chudian/shared';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../platform/api/api';
import { isRefusal } from '../../platform/api/api-error';
import { useAction } from '../../platform/api/use-action';
import { useConfirm } from '../../platform/ui/use-confirm';
import { useUnsaved } from '../../platform/ui/use-unsaved';
import { changeField, changeKind, copyField, insertField, moveField, newField, removeField, type FormDraft } from './form-draft';

const EMPTY: FormDraft = { name: '', schema: { fields: [] } };

/** A form while it is built: what it holds, which field is looked at, what is wrong, and how it is saved. */
export function useFormBuilder(form: FormView | null) {
  const [draft, setDraft] = useState<FormDraft>(form ? { name: form.name, schema: form.schema } : EMPTY);
  const [version, setVersion] = useState(form?.version);
  const [selectedId, select] = useState<string | null>(null);
  const [hasTried, setTried] = useState(false);
  const unsaved = useUnsaved();
  const { schema, problems } = useMemo(() => checkFormSchema(draft.schema), [draft.schema]);
  const { fields } = draft.schema;

  const change = (facts: Partial<FormDraft>) => {
    setDraft((before) => ({ ...before, ...facts }));
    unsaved.mark();
  };
  const setFields = (next: FormField[]) => change({ schema: { ...draft.schema, fields: next } });
  const saving = useSaving(form, {
    done: (saved) => {
      setVersion(saved.version);
      setTried(false);
      unsaved.clear();
    },
    keepMine: (latest) => void saving.mutate({ ...draft, schema, version: latest }),
  });

  return {
    draft, problems, hasTried, selectedId, select, unsaved, isSaving: saving.isPending,
    selected: fields.find((field) => field.id === selectedId) ?? null,
    setName: (name: string) => change({ name }),
    setSchema: (facts: Partial<FormDraft['schema']>) => change({ schema: { ...draft.schema, ...facts } }),
    add: (kind: FieldKind, at = fields.length) => {
      const field = newField(kind, fields);
      setFields(insertField(fields, field, at));
      select(field.id);
    },
    move: (id: string, overId: string) => setFields(moveField(fields, id, overId)),
    edit: (id: string, facts: Partial<FormField>) => setFields(changeField(fields, id, facts)),
    turnInto: (id: string, kind: FieldKind) => setFields(fields.map((field) => (field.id === id ? changeKind(field, kind, fields) : field))),
    copy: (id: string) => setFields(copyField(fields, id)),
    remove: (id: string) => {
      setFields(removeField(fields, id));
      if (selectedId === id) select(null);
    },
    save: () => {
      setTried(true);
      const [problem] = problems;
      if (!draft.name.trim()) select(null);
      else if (problem) select(problem.fieldId);
      else saving.mutate({ name: draft.name.trim(), schema, version });
    },
  };
}

export type FormBuilderState = ReturnType<typeof useFormBuilder>;

interface SavingSteps {
  done: (saved: FormView) => void;
  keepMine: (latestVersion: number) => void;
}

/** When somebody saved in between, nothing is lost: the person decides whether his own goes over it. */
function useSaving(form: FormView | null, { done, keepMine }: SavingSteps) {
  const navigate = useNavigate();
  const confirm = useConfirm();
  const decide = async (id: string) => {
    const latest = await api.get<FormView>(`/admin/forms/${id}`);
    const content = '如果继续保存，您的内容会成为新的一版，对方的版本仍可在「版本」里看到。';
    if (await confirm({ title: '这个表单刚被他人修改', content, okText: '保存我的' })) keepMine(latest.version);
  };
  return useAction<FormDraft & { version?: number }, FormView>({
    run: (body) => (form ? api.put(`/admin/forms/${form.id}`, body) : api.post('/admin/forms', body)),
    done: form ? '已保存，打开表单的人立即看到新的问题' : '表单已创建',
    refresh: ['/admin/forms'],
    otherwise: (error) => {
      if (!form || !isRefusal(error, 'FORM_CHANGED')) return false;
      void decide(form.id);
      return true;
    },
    then: (saved) => {
      done(saved);
      if (!form) void navigate(`/forms/${saved.id}`, { replace: true });
    },
  });
}
