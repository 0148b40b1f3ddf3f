import { LEAD_STAGE_NAMES, type OwnedLeadView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Button } from '../kit/button';
import { tellTime } from '../kit/china-time';
import { Card } from '../kit/page';
import { Timeline } from '../kit/timeline';
import { callLead } from './leads';
import { nameOf, tellPhone } from './tell-lead';
import './leads.scss';

/** Who, how to reach him, why, and what happened so far. */
export function LeadDetails({ lead }: { lead: OwnedLeadView }) {
  return (
    <View>
      <Who lead={lead} />
      <Card title="为什么是线索">
        <View>{lead.why}</View>
        {!lead.material && lead.event && <View className="lead__material">来自「{lead.event.name}」</View>}
        {lead.material && <View className="lead__material">来自「{lead.material.name}」</View>}
      </Card>
      {lead.timeline.length > 0 && (
        <Card title="TA 的动态">
          <Timeline items={lead.timeline.map(({ id, summary, at }) => ({ id, text: summary, note: tellTime(at) }))} />
        </Card>
      )}
      {lead.entries.length > 0 && (
        <Card title="处理记录">
          <Timeline items={lead.entries.map(({ id, text, at, by }) => ({ id, text, note: [by?.name, tellTime(at)].filter(Boolean).join(' · ') }))} />
        </Card>
      )}
    </View>
  );
}

function Who({ lead }: { lead: OwnedLeadView }) {
  return (
    <Card>
      <View className="lead__name">{nameOf(lead)}</View>
      {lead.contact.company && <View className="lead__company">{lead.contact.company}</View>}
      <View className="lead__tags">
        <View className="tag">{LEAD_STAGE_NAMES[lead.stage]}</View>
      </View>
      {lead.phone
        ? <View className="lead__call"><Button id="call" look="quiet" onClick={() => callLead(lead)}>拨打 {tellPhone(lead.phone)}</Button></View>
        : <View className="lead__no-phone">还没有留下电话。对方留下电话时会再提醒您。</View>}
    </Card>
  );
}
