import { useState, type FormEvent } from 'react';
import { api } from '../../common/api';
import { useNotices } from '../ui/notice';
import { EFFECTS, KIND_NAMES, TARGETS, type TargetKind } from './fault-choices';
import { readEffect } from './read-effect';

const OTHER = '';
const KINDS = Object.keys(TARGETS) as TargetKind[];

/** Where, what and how often; what is not in the lists can be written. */
export function FaultForm() {
  const { attempt } = useNotices();
  const [kind, setKind] = useState<TargetKind>('call');
  const [match, setMatch] = useState(TARGETS.call[1]?.match ?? '');
  const [effect, setEffect] = useState(0);
  const change = (next: TargetKind) => {
    setKind(next);
    setMatch(TARGETS[next][0]?.match ?? '');
    setEffect(0);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const percent = Number(text('percent') || 100);
    void attempt(() => api.post('/control/api/faults', {
      match: match === OTHER ? text('glob') : match,
      effect: EFFECTS[kind][effect]?.effect ?? readEffect(text('other')),
      ...(text('count') && { count: Number(text('count')) }),
      ...(percent < 100 && { probability: percent / 100 }),
    }), '故障已添加');
  };
  return (
    <form className="grid-form" onSubmit={submit}>
      <fieldset className="choices">
        <legend className="hidden-visually">对象</legend>
        {KINDS.map((one) => <label key={one}><input type="radio" name="kind" checked={kind === one} onChange={() => change(one)} />{KIND_NAMES[one]}</label>)}
      </fieldset>
      <label className="field">哪里
        <select value={match} onChange={({ target }) => setMatch(target.value)}>
          {TARGETS[kind].map((target) => <option key={target.match} value={target.match}>{target.name}</option>)}
          <option value={OTHER}>其他…</option>
        </select>
      </label>
      {match === OTHER && <label className="field">匹配（* 代表任意）<input name="glob" required placeholder="api.weixin.qq.com/cgi-bin/user/*" /></label>}
      <label className="field">怎样
        <select value={effect} onChange={({ target }) => setEffect(Number(target.value))}>
          {EFFECTS[kind].map(({ name }, index) => <option key={name} value={index}>{name}</option>)}
          {kind !== 'delivery' && kind !== 'refund' && <option value={-1}>其他…</option>}
        </select>
      </label>
      {effect === -1 && <label className="field">数值<input name="other" required pattern="-?\d+|\d+ *ms|[hH][tT][tT][pP] *\d{3}|[A-Z][A-Z_]+" placeholder={kind === 'pay' ? 'ACCOUNT_ERROR、1500ms 或 HTTP 504' : '48001、1500ms 或 HTTP 504'} title="errcode、支付的错误码、毫秒（1500ms）或 HTTP 状态（HTTP 504）" /></label>}
      <label className="field">发生几次<input name="count" type="number" min="1" placeholder="不填：直到移除" /></label>
      <label className="field">概率（%）<input name="percent" type="number" min="1" max="100" placeholder="100" /></label>
      <button type="submit" className="button button-main">添加</button>
    </form>
  );
}
