import type { LogEntry } from '../../common/model';
import { fullTime } from '../../common/time';
import { Dialog } from '../ui/dialog';
import { ACCOUNT_NAMES } from '../words';
import { pretty } from './pretty';

/** One call with everything that was said in both directions. */
export function LogDetail({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const { direction, method, host, path, query, body, answer } = entry;
  const parameters = Object.entries(query);
  return (
    <Dialog title={direction === 'in' ? '对微信的调用' : '微信的推送'} onClose={onClose}>
      <p className="mono detail-address">{method} {host}{path}</p>
      <dl className="facts">{factsOf(entry).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {parameters.length > 0 && <Text title="参数" text={parameters.map(([name, value]) => `${name} = ${value}`).join('\n')} />}
      <Text title={direction === 'in' ? '请求' : '推送的内容（加密之前）'} text={body} />
      <Text title={direction === 'in' ? '微信的回答' : '服务器的回答'} text={answer} />
    </Dialog>
  );
}

function factsOf({ at, ms, status, errcode, account, personId, faultId, attempt, note }: LogEntry): [string, string][] {
  const facts: [string, string | null][] = [
    ['时间', fullTime(at)], ['用时', `${ms} ms`], ['HTTP', status === null ? '没有回答' : String(status)], ['errcode', errcode === null ? null : String(errcode)],
    ['账号', account && ACCOUNT_NAMES[account]], ['人', personId], ['故障', faultId], ['第几次', attempt === null ? null : attempt === 0 ? '不算：没有发出，或是探测' : String(attempt)], ['说明', note],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function Text({ title, text }: { title: string; text: string | null }) {
  return <section className="detail-text"><h3>{title}</h3>{text ? <pre tabIndex={0}>{pretty(text)}</pre> : <p className="soft">没有内容</p>}</section>;
}
