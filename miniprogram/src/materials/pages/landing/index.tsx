import type { ScanBody } from '@chudian/shared';
import { useShareAppMessage } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentBar, ConsentPopup } from '../../../contacts/consent-popup';
import { shareCard } from '../../../content/content';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { Home } from '../../home';
import { Landing } from '../../landing';
import { lookAtLanding, recordScan } from '../../scans';
import { useEntry } from '../../use-entry';

/** The first page: what the scanned code leads to, or the home page when there was none. */
export default function LandingPage() {
  const entry = useEntry();
  const sharedCard = useRef<object>({});
  useShareAppMessage(() => sharedCard.current);
  if (!entry) return <Page><Home /></Page>;
  return <Visit key={entry.scene ?? entry.link} entry={entry} onShareable={(card) => { sharedCard.current = card; }} />;
}

interface VisitProps {
  entry: ScanBody;
  onShareable: (card: object) => void;
}

/** First the consent, then the landing: recorded for who agreed, only shown to who refused. */
function Visit({ entry, onShareable }: VisitProps) {
  const consent = useConsent('ask');
  const scan = useRequest(() => (consent.state === 'agreed' ? recordScan(entry) : lookAtLanding(entry)));
  const isDecided = consent.state === 'agreed' || consent.state === 'refused';
  const { run } = scan;
  const open = useCallback(async () => {
    const view = await run();
    if (view?.landing.kind === 'content') onShareable(shareCard(view.landing.content));
  }, [run]);
  useEffect(() => {
    if (isDecided) void open();
  }, [isDecided, consent.state, open]);

  const retry = () => void (isDecided ? open() : consent.retry());
  const asksForPhone = scan.data?.landing.kind === 'content' && scan.data.landing.content.asksForPhone;
  return (
    <Page hasBar={asksForPhone}>
      <ConsentBar />
      {scan.data ? <Landing view={scan.data} /> : <PageState error={consent.error ?? scan.error} onRetry={retry} />}
      <ConsentPopup />
    </Page>
  );
}
