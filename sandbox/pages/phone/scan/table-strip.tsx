import type { TableThing } from '../../common/model';
import { useRemote } from '../../common/use-remote';
import { Thing } from './thing';

/** The demo table, under the scanner's view. */
export function TableStrip({ onPick }: { onPick: (text: string) => void }) {
  const things = useRemote<TableThing[]>('/phone/api/table', ['table']).data ?? [];
  if (things.length === 0) return null;
  return (
    <section className="table-strip" aria-label="桌上的物料">
      <h2>桌上的物料</h2>
      <ul>{things.map((thing) => <li key={thing.id}><Thing thing={thing} onPick={onPick} /></li>)}</ul>
    </section>
  );
}
