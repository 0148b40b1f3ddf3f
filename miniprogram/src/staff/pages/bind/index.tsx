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

/** Opened from the chat, after the salesperson has scanned the console's code. */
export default function BindPage() {
  const { ticket = '' } = pageQuery(useRouter().params);
  return <Page>{ticket ? <Binding ticket={decodeOnce(ticket)} /> : <NotBound />}</Page>;
}

function Binding({ ticket }: { ticket: string }) {
  const binding = useRequest(bind);
  const { run } = binding;
  useEffect(() => { void run(ticket); }, [run, ticket]);
  const { data: me, error } = binding;
  if (me) return <Bound name={me.name} unanswered={me.unanswered} />;
  if (error && isFinal(error.code)) return <NotPossible text={error.message} />;
  return <PageState error={error} onRetry={() => void run(ticket)} />;
}

/** Trying the same ticket again would not help. */
const isFinal = (code: string) => ['BINDING_EXPIRED', 'WECHAT_BOUND_TO_ANOTHER', 'INVALID_INPUT', 'NOT_FOUND'].includes(code);

function Bound({ name, unanswered }: { name: string; unanswered: number }) {
  return (
    <Notice title={`${name}，绑定成功`} text={unanswered ? `您有 ${unanswered} 条线索等待答复。` : '有新线索时，会发消息到这个微信。'}>
      <Button id="inbox" onClick={() => go('leads/pages/inbox/index')}>查看我的线索</Button>
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
