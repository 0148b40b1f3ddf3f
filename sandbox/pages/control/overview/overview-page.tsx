import type { ClockView, Fault } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { FaultTable } from '../faults/fault-table';
import { Panel } from '../ui/panel';
import { ClockPanel } from './clock-panel';
import { ResetPanel } from './reset-panel';

interface StateView {
  clock: ClockView;
  faults: Fault[];
  counts: { people: number; followers: number; calls: number; pushes: number; messages: number; mails: number };
  pushes: { waiting: number; inFlight: number };
}

export function OverviewPage() {
  const state = useRemote<StateView>('/control/api/state', ['clock', 'faults', 'call', 'message', 'mail', 'person']);
  return (
    <Loaded from={state}>
      {({ clock, faults, counts, pushes }) => (
        <div className="panels">
          <ul className="counts">
            <Count name="服务端调用" value={counts.calls} to="log?direction=in" />
            <Count name="推送" value={counts.pushes} to="log?direction=out" note={`${pushes.waiting} 等待 · ${pushes.inFlight} 进行中`} />
            <Count name="送达的消息" value={counts.messages} to="messages" />
            <Count name="邮件" value={counts.mails} to="mails" />
            <Count name="人" value={counts.people} to="people" note={`${counts.followers} 人关注服务号`} />
          </ul>
          <ClockPanel clock={clock} onChange={state.reload} />
          <Panel title="生效中的故障" action={<a className="button button-small" href="#/faults">添加故障</a>}><FaultTable faults={faults} /></Panel>
          <ResetPanel />
        </div>
      )}
    </Loaded>
  );
}

function Count({ name, value, to, note }: { name: string; value: number; to: string; note?: string }) {
  return <li><a className="count" href={`#/${to}`}><span>{name}</span><b>{value.toLocaleString('zh-CN')}</b><small>{note ?? '\u00a0'}</small></a></li>;
}
