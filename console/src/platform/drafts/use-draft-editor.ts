import type { ErrorCode } from '@chudian/shared';
import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { isRefusal } from '../api/api-error';
import { useAction } from '../api/use-action';
import { showFieldErrors } from '../ui/field-errors';
import { useUnsaved } from '../ui/use-unsaved';
import { mergeDrafts, type FieldNames, type Merge } from './merge-drafts';

interface Versioned {
  id: string;
  version: number;
}

export interface Drafting<View extends Versioned, Draft extends object> {
  /** Null while it is made. */
  current: View | null;
  fresh: Partial<Draft>;
  names: FieldNames<Draft>;
  draftOf: (view: View) => Draft;
  /** Creates when there is no base. */
  save: (base: View | null, draft: Draft) => Promise<View>;
  read: (id: string) => Promise<View>;
  /** The refusal that says that somebody saved in between. */
  changed: ErrorCode;
  done: { created: string; saved: string };
  refresh: string[];
  onCreated: (view: View) => void;
  /** After the server's words were put beside the fields. */
  onFieldErrors?: (form: FormInstance<Draft>) => void;
}

/** What a form needs of it. */
export interface DraftEditor<Draft extends object> {
  form: FormInstance<Draft>;
  initial: Partial<Draft>;
  save: { mutate: () => void };
  unsaved: { mark: () => void };
  meanwhile: { merge: Merge<Draft> } | null;
  takeMerge: () => void;
  takeTheirs: () => void;
  postpone: () => void;
}

/** Edits stand on the version they began with (`base`); a refused save never loses them. */
export function useDraftEditor<View extends Versioned, Draft extends object>(drafting: Drafting<View, Draft>) {
  const { current, draftOf } = drafting;
  const [form] = Form.useForm<Draft>();
  const [base, setBase] = useState(current);
  const [meanwhile, setMeanwhile] = useState<{ latest: View; merge: Merge<Draft> } | null>(null);
  const unsaved = useUnsaved();

  const standOn = (view: View, draft: Draft = draftOf(view)) => {
    setBase(view);
    form.setFieldsValue(draft as Parameters<typeof form.setFieldsValue>[0]);
    setMeanwhile(null);
  };
  const compare = async (stoodOn: View) => {
    const latest = await drafting.read(stoodOn.id);
    const versions = { base: draftOf(stoodOn), mine: form.getFieldsValue(true) as Draft, latest: draftOf(latest) };
    setMeanwhile({ latest, merge: mergeDrafts(drafting.names, versions) });
  };
  const save = useAction<void, View>({
    run: () => drafting.save(base, form.getFieldsValue(true) as Draft),
    done: base ? drafting.done.saved : drafting.done.created,
    refresh: drafting.refresh,
    otherwise: (error) => {
      if (base && isRefusal(error, drafting.changed)) {
        void compare(base);
        return true;
      }
      const isShown = showFieldErrors(form, error);
      if (isShown) drafting.onFieldErrors?.(form);
      return isShown;
    },
    then: (saved) => {
      unsaved.clear();
      if (base) standOn(saved);
      else drafting.onCreated(saved);
    },
  });

  // Nothing of ours is at stake: show what is newest.
  useEffect(() => {
    if (current && base && current.version > base.version && !unsaved.isUnsaved) standOn(current);
  }, [current?.version]);

  const takeMerge = () => void (meanwhile && standOn(meanwhile.latest, meanwhile.merge.draft));
  const takeTheirs = () => {
    if (meanwhile) standOn(meanwhile.latest);
    unsaved.clear();
  };
  return { form, initial: current ? draftOf(current) : drafting.fresh, save, unsaved, meanwhile, takeMerge, takeTheirs, postpone: () => setMeanwhile(null) };
}
