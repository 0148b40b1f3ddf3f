import { Tooltip } from 'antd';
import { agoOf, minuteOf, secondOf } from '../time/time';

/** A moment; with `ago` as distance from now, the exact time on hover. */
export function TimeText({ at, ago = false }: { at: string | null; ago?: boolean }) {
  if (!at) return <span className="faint">—</span>;
  return (
    <Tooltip title={secondOf(at)}>
      <time className="nowrap" dateTime={at}>
        {ago ? agoOf(at) : minuteOf(at)}
      </time>
    </Tooltip>
  );
}
