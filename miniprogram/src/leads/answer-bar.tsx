import type { AnswerBody, OwnedLeadView, Verdict } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import { Bar } from '../kit/page';
import { InvalidSheet } from './invalid-sheet';
import { LaterSheet } from './later-sheet';
import { tellAnswer } from './tell-lead';
import { useAnswer } from './use-answer';
import './leads.scss';

interface Props {
  lead: OwnedLeadView;
  onAnswered: (lead: OwnedLeadView) => void;
}

const CLOSED = ['won', 'lost'];

/** 有效 is one tap; the other two ask for a reason or a time, which is the second. An answer can be changed while the lead is open. */
export function AnswerBar({ lead, onAnswered }: Props) {
  const [asking, setAsking] = useState<Verdict>();
  const [isChanging, setIsChanging] = useState(false);
  const { answer, isSending, error } = useAnswer(lead, onAnswered);
  const give = (body: AnswerBody) => {
    setAsking(undefined);
    setIsChanging(false);
    void answer(body);
  };
  const close = () => setAsking(undefined);

  return (
    <View>
      <Bar>
        {error && <View id="answer-error" className="answers__problem">{error.message}</View>}
        {lead.answer && !isChanging && !isSending
          ? <Given lead={lead} onChange={() => setIsChanging(true)} />
          : (
            <View className="answers">
              <Button id="valid" isBusy={isSending} onClick={() => give({ verdict: 'valid' })}>有效</Button>
              <Button id="later" look="quiet" isBusy={isSending} onClick={() => setAsking('later')}>稍后跟进</Button>
              <Button id="invalid" look="danger" isBusy={isSending} onClick={() => setAsking('invalid')}>无效</Button>
            </View>
          )}
      </Bar>
      {asking === 'invalid' && <InvalidSheet onChoose={give} onClose={close} />}
      {asking === 'later' && <LaterSheet onChoose={give} onClose={close} />}
    </View>
  );
}

function Given({ lead, onChange }: { lead: OwnedLeadView; onChange: () => void }) {
  return (
    <View className="answers__given">
      <View id="answer" className="answers__text">已答复：{lead.answer && tellAnswer(lead.answer)}</View>
      {!CLOSED.includes(lead.stage) && <Button id="change" look="link" onClick={onChange}>更改</Button>}
    </View>
  );
}
