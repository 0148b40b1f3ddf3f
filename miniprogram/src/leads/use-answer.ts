import type { AnswerBody, OwnedLeadView } from '@chudian/shared';
import { useEffect } from 'react';
import { useRequest } from '../api/use-request';
import { toast } from '../kit/toast';
import { getStaffMe, topUpSubscription } from '../staff/staff';
import { answerLead } from './leads';

/** Sends an answer. To be called right in the tap, for WeChat's question about further messages needs that tap. */
export function useAnswer(lead: OwnedLeadView, onAnswered: (lead: OwnedLeadView) => void) {
  // Known before the tap: asking for it then would lose the tap. Without it only that question is left out.
  const me = useRequest(getStaffMe);
  const sending = useRequest(answerLead);
  const { run: loadMe } = me;
  useEffect(() => { void loadMe(); }, [loadMe]);

  const answer = async (body: AnswerBody): Promise<void> => {
    const toppingUp = topUpSubscription(me.data);
    const answered = await sending.run(lead.id, body);
    if (answered) {
      onAnswered(answered);
      toast('已答复');
    }
    const topped = await toppingUp;
    if (topped) me.replace(topped);
  };
  return { answer, isSending: sending.isPending, error: sending.error };
}
