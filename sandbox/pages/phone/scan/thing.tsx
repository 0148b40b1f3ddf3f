import type { TableThing } from '../../common/model';

const codeAddress = (text: string): string => `/phone/api/code?${new URLSearchParams({ text })}`;

/** Something printed, drawn as a little object with its code. */
export function Thing({ thing: { name, note, text }, onPick }: { thing: TableThing; onPick: (text: string) => void }) {
  return (
    <button type="button" className="thing" title={note ? `${name}：${note}` : name} onClick={() => onPick(text)}>
      <img src={codeAddress(text)} alt="" width="84" height="84" loading="lazy" />
      <b>{name}</b>
      {note && <small>{note}</small>}
    </button>
  );
}
