import { ALERT_ROUTE_NAMES, ALERT_ROUTES, type AlertAttemptView, type AlertRoute, type AlertView } from '@chudian/shared';
import { Steps, Tag } from 'antd';
import { TimeText } from '../platform/ui/time-text';
import { OUTCOME_NAMES } from './alert-words';

const OUTCOME_COLOURS: Record<AlertAttemptView['outcome'], string> = {
  accepted: 'cyan',
  delivered: 'green',
  skipped: 'default',
  refused: 'red',
  unavailable: 'orange',
  unconfirmed: 'gold',
};

function statusOf(attempts: AlertAttemptView[]): 'wait' | 'finish' | 'error' | 'process' {
  const last = attempts.at(-1)?.outcome;
  if (!last || last === 'skipped') return 'wait';
  if (last === 'accepted' || last === 'delivered') return 'finish';
  return last === 'refused' ? 'error' : 'process';
}

/** The routes from the best to the last, and what happened on each. */
export function AlertLadder({ alert }: { alert: AlertView }) {
  const on = (route: AlertRoute) => alert.attempts.filter((attempt) => attempt.route === route);
  const items = ALERT_ROUTES.map((route) => ({
    title: ALERT_ROUTE_NAMES[route],
    status: statusOf(on(route)),
    content: <Attempts attempts={on(route)} />,
  }));
  return <Steps className="ladder" current={-1} orientation="vertical" size="small" items={items} />;
}

function Attempts({ attempts }: { attempts: AlertAttemptView[] }) {
  if (attempts.length === 0) return <span className="faint">没有走到这一条</span>;
  return (
    <div className="stack attempts">
      {attempts.map((attempt) => (
        <div key={attempt.at + attempt.outcome}>
          <Tag color={OUTCOME_COLOURS[attempt.outcome]}>{OUTCOME_NAMES[attempt.outcome]}</Tag>
          <TimeText at={attempt.at} />
          <div>
            {attempt.why}
            {attempt.errorCode !== null && <span className="faint">（微信错误码 {attempt.errorCode}）</span>}
          </div>
        </div>
      ))}
    </div>
  );
}
