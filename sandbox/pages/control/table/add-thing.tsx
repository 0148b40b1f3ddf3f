import type { FormEvent } from 'react';
import type { TableThing } from '../../common/model';

export function AddThing({ onAdd }: { onAdd: (thing: TableThing) => Promise<boolean> }) {
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? '').trim();
    const id = `thing-${Date.now().toString(36)}`;
    if (await onAdd({ id, name: text('name'), note: text('note'), text: text('text') })) form.reset();
  };
  return (
    <form className="grid-form" onSubmit={(event) => void submit(event)}>
      <label className="field">名称<input name="name" required placeholder="展台海报" /></label>
      <label className="field">位置或说明<input name="note" placeholder="A 区入口" /></label>
      <label className="field field-wide">码的内容<input name="text" required placeholder="http://localhost:3000/q/…" /></label>
      <button type="submit" className="button button-main">摆上</button>
    </form>
  );
}
