import { can, type StaffMeView } from '@chudian/shared';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { decodeOnce } from '../../../api/query';
import { useRequest } from '../../../api/use-request';
import { Button } from '../../../kit/button';
import { go, goHome } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { pageQuery } from '../../../platform/wechat';
import { NotBound } from '../../not-bound';
import { bind } from '../../staff';

/** Opened from the chat, after somebody of ours has scanned the console's code. */
export default function BindPage() {
  const { ticket = '' } = pageQuery(useRouter().params);
  return <Page>{ticket ? <Binding ticket={decodeOnce(ticket)} /> : <NotBound />}</Page>;
}

function Binding({ ticket }: { ticket: string }) {
  const binding = useRequest(bind);
  const { run } = binding;
  useEffect(() => { void run(ticket); }, [run, ticket]);
  const { data: me, error } = binding;
  if (me) return <Bound me={me} />;
  if (error && isFinal(error.code)) return <NotPossible text={error.message} />;
  return <PageState error={error} onRetry={() => void run(ticket)} />;
}

/** Trying the same ticket again would not help. */
const isFinal = (code: string) => ['BINDING_EXPIRED', 'WECHAT_BOUND_TO_ANOTHER', 'INVALID_INPUT', 'NOT_FOUND'].includes(code);

/** On to what this phone is for now. */
function Bound({ me: { name, role, unanswered } }: { me: StaffMeView }) {
  const hasLeads = can(role, 'leads.read');
  const news = hasLeads ? '有新线索时，会发消息到这个微信。' : '现在可以把这台手机设为签到设备。';
  return (
    <Notice title={`${name}，绑定成功`} text={unanswered ? `您有 ${unanswered} 条线索等待答复。` : news}>
      {hasLeads && <Button id="inbox" onClick={() => go('leads/pages/inbox/index')}>查看我的线索</Button>}
      {can(role, 'door.check') && <Button id="door" look={hasLeads ? 'quiet' : 'primary'} onClick={() => go('door/pages/pair/index')}>现场签到</Button>}
    </Notice>
  );
}

function NotPossible({ text }: { text: string }) {
  return (
    <Notice mood="wrong" title="没有绑定成功" text={text}>
      <Button id="home" look="quiet" onClick={goHome}>去首页</Button>
    </Notice>
  );
}
