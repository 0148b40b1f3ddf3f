import type { LeadView } from '@chudian/shared';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useCan } from '../platform/session';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { AnswerForm } from './answer-form';
import { AnswerText } from './lead-words';

/** The answer that was given, or the form to give one. */
export function AnswerCard({ lead }: { lead: LeadView }) {
  const mayAnswer = useCan()('leads.answer');
  const [isChanging, setChanging] = useState(false);
  const isClosed = lead.stage === 'lost' || lead.stage === 'won';
  const isForm = mayAnswer && !isClosed && (!lead.answer || isChanging);
  const change = lead.answer && mayAnswer && !isClosed && !isChanging && (
    <Button size="small" onClick={() => setChanging(true)}>
      修改答复
    </Button>
  );
  return (
    <Card title={<Term word="答复" />} extra={change}>
      {lead.answer && (
        <div className={isForm ? 'gap-below' : ''}>
          <AnswerText answer={lead.answer} />
          <small className="faint">
            {lead.answer.by.name} · <TimeText at={lead.answer.at} />
          </small>
        </div>
      )}
      {isForm && <AnswerForm leadId={lead.id} onAnswered={() => setChanging(false)} />}
      {!lead.answer && !isForm && <AnswerText answer={null} />}
    </Card>
  );
}
