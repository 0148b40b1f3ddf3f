import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { Button } from '../../../kit/button';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { scanAgain } from '../../../materials/scan-again';
import { pageQuery } from '../../../platform/wechat';
import { readCheckIn, type CheckInEntry } from '../../check-in-entry';
import { CheckedIn, NotCheckedIn } from '../../check-in-result';
import { checkIn } from '../../events';
import { NeedsConsent } from '../../needs-consent';

/** Opened by the code on the venue's screen: checks in at once, and says so that nobody can misread it. */
export default function CheckInPage() {
  const { params } = useRouter();
  const [entry] = useState(() => readCheckIn(pageQuery(params)));
  if (!entry) return <Page><Unreadable /></Page>;
  return <CheckIn entry={entry} />;
}

function CheckIn({ entry }: { entry: CheckInEntry }) {
  const { state, error, retry } = useConsent('ask');
  const checking = useRequest(checkIn);
  const { run } = checking;
  const start = useCallback(() => void run(entry.eventId, entry.code), [run, entry]);
  useEffect(() => { if (state === 'agreed') start(); }, [state, start]);

  if (checking.data) return <CheckedIn reply={checking.data} eventId={entry.eventId} />;
  if (checking.error) return <NotCheckedIn error={checking.error} eventId={entry.eventId} onRetry={start} />;
  return (
    <Page>
      {state === 'refused'
        ? <NeedsConsent text="签到需要知道您是谁，所以要先征得您的同意。您也可以请现场工作人员为您签到。" />
        : <PageState error={error} onRetry={() => void retry()} />}
      <ConsentPopup />
    </Page>
  );
}

function Unreadable() {
  return (
    <Notice mood="wrong" title="没有认出签到码" text="请扫描现场屏幕上的签到码。">
      <Button id="scan" onClick={() => void scanAgain()}>重新扫一扫</Button>
    </Notice>
  );
}
