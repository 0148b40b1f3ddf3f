import { useDidHide, useDidShow, useRouter, useShareAppMessage, useUnload } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { PhoneInvitation } from '../../../contacts/phone-invitation';
import { Button } from '../../../kit/button';
import { goHome } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { Article } from '../../article';
import { getContent, recordView, shareCard } from '../../content';

export default function ItemPage() {
  const { id = '' } = useRouter().params;
  const content = useRequest(getContent);
  const { run } = content;
  const start = () => void run(id);
  useEffect(() => { void run(id); }, [run, id]);
  const { state } = useConsent('find-out');
  useReadingTime(id, !!content.data && state === 'agreed');
  useShareAppMessage(() => (content.data ? shareCard(content.data) : {}));

  if (content.error?.code === 'NOT_FOUND') return <Gone />;
  if (!content.data) return <Page><PageState error={content.error} onRetry={start} /></Page>;
  return (
    <Page hasBar={content.data.asksForPhone}>
      <Article content={content.data} />
      {content.data.asksForPhone && <PhoneInvitation scanId={null} />}
      <ConsentPopup />
    </Page>
  );
}

/** Told once for each time the page is on the screen, and only of people who agreed. */
function useReadingTime(id: string, isRecorded: boolean) {
  const since = useRef(0);
  const mayRecord = useRef(false);
  mayRecord.current = isRecorded;
  useDidShow(() => { since.current = Date.now(); });
  const finish = () => {
    if (since.current && mayRecord.current) recordView(id, Math.round((Date.now() - since.current) / 1000));
    since.current = 0;
  };
  useDidHide(finish);
  useUnload(finish);
}

function Gone() {
  return (
    <Page>
      <Notice title="这篇内容已经下架" text="我们还为您准备了别的内容。">
        <Button id="home" onClick={goHome}>看看其他内容</Button>
      </Notice>
    </Page>
  );
}
