import { useSearchParams } from 'react-router';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { copyOf } from './editor/copy-event';
import { newDraft } from './editor/event-draft';
import { EventEditor } from './editor/event-editor';
import { useEvent } from './use-events';

const BACK = { to: '/events', text: '活动' };

/** From nothing, or from an event that is held again. */
export function NewEventPage() {
  const [params] = useSearchParams();
  const from = params.get('from');
  return (
    <Page title={from ? '复制活动' : '新建活动'} lead="一步一步填，随时可以保存；发布之前，谁也看不到。" back={BACK}>
      {from ? <Copy id={from} /> : <EventEditor event={null} fresh={newDraft(params.get('seriesId') ?? undefined)} />}
    </Page>
  );
}

function Copy({ id }: { id: string }) {
  const original = useEvent(id);
  return <Load from={original}>{(view) => <EventEditor key={view.id} event={null} fresh={copyOf(view)} />}</Load>;
}
