import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { useConsent } from '../../consent';
import { ConsentPopup } from '../../consent-popup';
import { MyRecord } from '../../my-record';
import { NoRecord } from '../../no-record';

/** What we know of the person who holds the phone, and the consent it rests on. */
export default function MePage() {
  const { state, error, retry } = useConsent('ask');
  return (
    <Page>
      {state === 'agreed' && <MyRecord />}
      {state === 'refused' && <NoRecord />}
      {(state === 'unknown' || state === 'asking') && <PageState error={error} onRetry={() => void retry()} />}
      <ConsentPopup />
    </Page>
  );
}
