import { INVALID_REASON_NAMES, LEAD_STAGE_NAMES, VERDICT_NAMES, type LeadEntryView, type LeadRow, type LeadStage } from '@chudian/shared';
import { Tag } from 'antd';
import { minuteOf } from '../platform/time/time';

const STAGE_COLOURS: Record<LeadStage, string> = { new: 'blue', mql: 'cyan', sql: 'green', opportunity: 'gold', won: 'green', lost: 'default' };
const VERDICT_COLOURS = { valid: 'green', invalid: 'default', later: 'gold' } as const;

export const ENTRY_NAMES: Record<LeadEntryView['kind'], string> = {
  opened: '成为线索',
  assigned: '分配',
  called: '拨打电话',
  answered: '答复',
  touched: '再次接触',
};

export const StageTag = ({ stage }: { stage: LeadStage }) => <Tag color={STAGE_COLOURS[stage]}>{LEAD_STAGE_NAMES[stage]}</Tag>;

/** Verdict, and what was said with it. */
export function AnswerText({ answer }: { answer: LeadRow['answer'] }) {
  if (!answer) return <Tag color="orange">待答复</Tag>;
  const more = [answer.reason && INVALID_REASON_NAMES[answer.reason], answer.remindAt && `${minuteOf(answer.remindAt)} 再跟进`, answer.note].filter(
    Boolean,
  );
  return (
    <div className="clamp narrow">
      <Tag color={VERDICT_COLOURS[answer.verdict]}>{VERDICT_NAMES[answer.verdict]}</Tag>
      {more.length > 0 && <small className="faint">{more.join(' · ')}</small>}
    </div>
  );
}
