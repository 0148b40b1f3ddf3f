import type { TableThing } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { peopleAddress } from '../people/addresses';
import { usePhone } from '../phone';
import { openScanner } from './scan-target';
import { Thing } from './thing';
import './scan.css';

/** Beside the phone, where the window is wide: what lies on the table, to be scanned with a click. */
export function DemoTable() {
  const { person, scan, attempt } = usePhone();
  const things = useRemote<TableThing[]>('/phone/api/table', ['table']);
  const pick = (text: string) => void attempt(() => (openScanner() ?? scan)({ text }));
  return (
    <aside className="demo-table" aria-label="桌上的物料">
      <header>
        <h2>桌上的物料</h2>
        <p>点一件，就是用{person.name}的手机扫它。</p>
      </header>
      <div className="demo-table-things">
        <Loaded from={things}>
          {(all) => (all.length === 0 ? <EmptyTable /> : <ul>{all.map((thing) => <li key={thing.id}><Thing thing={thing} onPick={pick} /></li>)}</ul>)}
        </Loaded>
      </div>
      <footer>
        <a className="button button-small" href={peopleAddress()} target="_blank" rel="noreferrer">再开一部手机</a>
        <a className="button button-small" href="/control/" target="_blank" rel="noreferrer">沙箱控制台</a>
      </footer>
    </aside>
  );
}

const EmptyTable = () => <p className="soft">桌上还没有东西。可以在手机里点“扫一扫”，把码的图片拖进来；也可以在沙箱控制台摆上物料。</p>;
