import { useEffect, useState } from 'react';
import { api } from '../../common/api';
import type { ClockView } from '../../common/model';
import { fullTime } from '../../common/time';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { SetClock } from './set-clock';

const MINUTE = 60_000;
const STEPS = [
  { name: '+5 分钟', ms: 5 * MINUTE }, { name: '+1 小时', ms: 60 * MINUTE }, { name: '+2 小时', ms: 120 * MINUTE },
  { name: '+1 天', ms: 1440 * MINUTE }, { name: '+2 天', ms: 2880 * MINUTE }, { name: '+30 天', ms: 43_200 * MINUTE },
];

/** WeChat's time here: moved, stopped, or the machine's own. */
export function ClockPanel({ clock, onChange }: { clock: ClockView; onChange: () => void }) {
  const { attempt } = useNotices();
  const put = (change: object) => void attempt(() => api.put('/control/api/clock', change).then(onChange));
  return (
    <Panel title="时钟" note={differenceText(clock)}>
      <p className="clock"><ShownTime clock={clock} />{clock.frozen && <span className="tag tag-amber">已停住</span>}</p>
      <div className="buttons">
        {STEPS.map(({ name, ms }) => <button key={name} type="button" className="button button-small" onClick={() => put({ advanceMs: ms })}>{name}</button>)}
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={() => put({ frozen: !clock.frozen })}>{clock.frozen ? '让时钟继续走' : '停住时钟'}</button>
        <button type="button" className="button" onClick={() => put({ reset: true })} disabled={clock.offsetMs === 0 && !clock.frozen}>恢复为真实时间</button>
      </div>
      <SetClock onSet={(set) => put({ set })} />
    </Panel>
  );
}

/** Runs on between two answers. */
function ShownTime({ clock }: { clock: ClockView }) {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    setNow(clock.now);
    if (clock.frozen) return;
    const startedAt = Date.now();
    const timer = setInterval(() => setNow(clock.now + Date.now() - startedAt), 500);
    return () => clearInterval(timer);
  }, [clock]);
  return <time>{fullTime(now)}</time>;
}

function differenceText({ offsetMs, frozen }: ClockView): string {
  if (frozen) return '时间不再前进，等待仍按真实时间';
  const minutes = Math.round(offsetMs / MINUTE);
  if (minutes === 0) return '与真实时间一致';
  const [days, hours, rest] = [Math.floor(Math.abs(minutes) / 1440), Math.floor((Math.abs(minutes) % 1440) / 60), Math.abs(minutes) % 60];
  const parts = [days && `${days} 天`, hours && `${hours} 小时`, rest && `${rest} 分钟`].filter(Boolean);
  return `比真实时间${minutes > 0 ? '快' : '慢'} ${parts.join(' ')}`;
}
