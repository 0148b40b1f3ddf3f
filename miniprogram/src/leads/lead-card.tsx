import type { LeadRow } from '@chudian/shared';
import { View } from '@tarojs/components';
import { tellTime } from '../kit/china-time';
import { go } from '../kit/go';
import { nameOf, tellAnswer } from './tell-lead';
import './leads.scss';

const TAG: Record<NonNullable<LeadRow['answer']>['verdict'], string> = { valid: 'tag', invalid: 'tag tag--wrong', later: 'tag tag--later' };

export function LeadCard({ lead }: { lead: LeadRow }) {
  const { contact, why, answer, createdAt } = lead;
  return (
    <View className="lead-card" hoverClass="cell--hover" ariaRole="link" onClick={() => go('leads/pages/lead/index', { id: lead.id })}>
      <View className="lead-card__head">
        <View className="lead-card__name">{nameOf(lead)}</View>
        <View className="lead-card__time">{tellTime(createdAt)}</View>
      </View>
      {contact.company && <View className="lead-card__company">{contact.company}</View>}
      <View className="lead-card__why">{why}</View>
      {answer && <View className={TAG[answer.verdict]}>{tellAnswer(answer)}</View>}
    </View>
  );
}
