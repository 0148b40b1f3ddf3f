import type { MaterialView } from '@chudian/shared';
import { DraftForm } from '../platform/drafts/draft-form';
import { useCan } from '../platform/session';
import { SaveBar } from '../platform/ui/save-bar';
import { BasicFields } from './basic-fields';
import { LandingPreview } from './landing-preview';
import { LandingRules } from './landing-rules';
import { FIELD_NAMES, type MaterialDraft } from './material-draft';
import { PlacementFields } from './placement-fields';
import { PublishingFields } from './publishing-fields';
import { useMaterialEditor } from './use-material-editor';

/** The whole design of a material on one page, beside the phone that shows what it does. */
export function MaterialEditor({ material, fresh = {} }: { material: MaterialView | null; fresh?: Partial<MaterialDraft> }) {
  const editor = useMaterialEditor(material, fresh);
  const mayEdit = useCan()('materials.manage');
  return (
    <DraftForm editor={editor} what="这份物料" names={FIELD_NAMES} disabled={!mayEdit}>
      <div className="columns">
        <div className="stack">
          <BasicFields />
          <PlacementFields codesOf={new Map(material?.placementDetails.map(({ id, codes }) => [id, codes]))} />
          <LandingRules />
          <PublishingFields />
          {mayEdit && <SaveBar isUnsaved={editor.unsaved.isUnsaved} isSaving={editor.save.isPending} isNew={!material} />}
        </div>
        <aside className="is-sticky">
          <LandingPreview form={editor.form} />
        </aside>
      </div>
    </DraftForm>
  );
}
