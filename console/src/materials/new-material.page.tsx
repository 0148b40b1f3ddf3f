import { useSearchParams } from 'react-router';
import { Page } from '../platform/ui/page';
import { newDraft } from './material-draft';
import { MaterialEditor } from './material-editor';

export function NewMaterialPage() {
  const [params] = useSearchParams();
  const [campaignId, eventId] = ['campaignId', 'eventId'].map((name) => params.get(name) ?? undefined);
  return (
    <Page title="新建物料" lead="先定内容与负责人，创建之后再制作二维码。" back={{ to: '/materials', text: '物料' }}>
      <MaterialEditor material={null} fresh={newDraft({ campaignId, eventId })} />
    </Page>
  );
}
