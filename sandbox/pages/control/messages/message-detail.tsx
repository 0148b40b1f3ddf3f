import type { ChatMessage } from '../../common/model';
import { fullTime } from '../../common/time';
import { pretty } from '../log/pretty';
import { Dialog } from '../ui/dialog';
import { ACCOUNT_NAMES, KIND_NAMES } from '../words';

export function MessageDetail({ message, name, onClose }: { message: ChatMessage; name: string; onClose: () => void }) {
  const { account, kind, at, msgid, templateId, clientMsgId, content, opens } = message;
  const facts = [
    ['给谁', name], ['来自', ACCOUNT_NAMES[account]], ['类型', KIND_NAMES[kind]], ['时间', fullTime(at)],
    ['msgid', msgid], ['模板 ID', templateId], ['client_msg_id', clientMsgId],
  ].filter((fact) => fact[1]);
  return (
    <Dialog title="送达的消息" onClose={onClose}>
      <dl className="facts">{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      <section className="detail-text"><h3>内容</h3><pre tabIndex={0}>{pretty(JSON.stringify(content))}</pre></section>
      <section className="detail-text"><h3>点开后</h3>{opens ? <pre tabIndex={0}>{pretty(JSON.stringify(opens))}</pre> : <p className="soft">没有跳转</p>}</section>
      <p><a className="button" href={`/phone/?person=${message.personId}#/chat/${account}`} target="_blank" rel="noreferrer">在{name}的手机上看</a></p>
    </Dialog>
  );
}
