import { api } from '../../common/api';
import type { TableThing } from '../../common/model';
import { Empty, Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { AddThing } from './add-thing';

/** What lies on the demo table for everybody to scan. */
export function TablePage() {
  const things = useRemote<TableThing[]>('/phone/api/table', ['table']);
  const { attempt } = useNotices();
  const lay = (changed: TableThing[]) => attempt(async () => things.put(await api.put<TableThing[]>('/control/api/table', changed)));
  return (
    <div className="panels">
      <Panel title="物料" note="每部手机都能扫；服务端也可以用 PUT /control/api/table 摆上">
        <Loaded from={things}>{(all) => <Things things={all} onRemove={(id) => void lay(all.filter((thing) => thing.id !== id))} />}</Loaded>
      </Panel>
      <Panel title="摆上一件"><AddThing onAdd={(thing) => lay([...(things.data ?? []), thing])} /></Panel>
    </div>
  );
}

function Things({ things, onRemove }: { things: TableThing[]; onRemove: (id: string) => void }) {
  if (things.length === 0) return <Empty>桌上还没有东西</Empty>;
  return (
    <ul className="things">
      {things.map(({ id, name, note, text }) => (
        <li key={id}>
          <img src={`/phone/api/code?${new URLSearchParams({ text })}`} alt="" width="112" height="112" loading="lazy" />
          <div><b>{name}</b>{note && <p className="soft">{note}</p>}<p className="mono">{text}</p></div>
          <button type="button" className="button button-small" onClick={() => onRemove(id)}>收走</button>
        </li>
      ))}
    </ul>
  );
}
