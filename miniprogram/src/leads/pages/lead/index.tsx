import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { useRequest } from '../../../api/use-request';
import { Button } from '../../../kit/button';
import { go } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { StaffState } from '../../../staff/staff-state';
import { AnswerBar } from '../../answer-bar';
import { LeadDetails } from '../../lead-details';
import { getLead } from '../../leads';

export default function LeadPage() {
  const { id = '' } = useRouter().params;
  const lead = useRequest(getLead);
  const { run } = lead;
  useEffect(() => { void run(id); }, [run, id]);

  if (lead.error?.code === 'LEAD_NOT_FOUND' || lead.error?.code === 'NOT_FOUND') return <Gone text={lead.error.message} />;
  if (!lead.data) return <Page><StaffState error={lead.error} onRetry={() => void run(id)} /></Page>;
  return (
    <Page hasBar>
      <LeadDetails lead={lead.data} />
      <AnswerBar lead={lead.data} onAnswered={lead.replace} />
    </Page>
  );
}

function Gone({ text }: { text: string }) {
  return (
    <Page>
      <Notice mood="wrong" title="打不开这条线索" text={text}>
        <Button id="inbox" look="quiet" onClick={() => go('leads/pages/inbox/index')}>查看我的线索</Button>
      </Notice>
    </Page>
  );
}
