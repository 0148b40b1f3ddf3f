import type { LeadView } from '@chudian/shared';
import { Alert, Button, Card, Empty } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ContactButton } from '../contacts/contact-button';
import { PhoneReveal } from '../contacts/phone-reveal';
import { TouchpointTimeline } from '../contacts/touchpoint-timeline';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { nameOf } from '../platform/ui/person-name';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { AnswerCard } from './answer-card';
import { AssignDialog } from './assign-dialog';
import { LeadAlerts } from './lead-alerts';
import { LeadEntries } from './lead-entries';
import { StageTag } from './lead-words';
import { useLead } from './use-leads';

const BACK = { to: '/leads', text: '线索' };

export function LeadPage() {
  const { id = '' } = useParams();
  const lead = useLead(id);
  return <Load from={lead}>{(view) => <Lead lead={view} />}</Load>;
}

/** Why this person is worth a call, what happened so far, and the answer. */
function Lead({ lead }: { lead: LeadView }) {
  const [isAssigning, setAssigning] = useState(false);
  const actions = (
    <>
      <ContactButton contactId={lead.contact.id} />
      <Allowed to="leads.assign">
        <Button disabled={lead.stage === 'lost' || lead.stage === 'won'} onClick={() => setAssigning(true)}>
          改派
        </Button>
      </Allowed>
    </>
  );
  return (
    <Page
      title={
        <>
          {nameOf(lead.contact)} <StageTag stage={lead.stage} />
        </>
      }
      name={nameOf(lead.contact)}
      lead={lead.contact.company ?? '未留单位'}
      back={BACK}
      actions={actions}
    >
      <Alert className="gap-below" type="info" showIcon title={lead.why} />
      <div className="columns">
        <div className="stack">
          <AnswerCard lead={lead} />
          <Card title="最近的触点">
            {lead.timeline.length > 0 ? (
              <TouchpointTimeline touchpoints={lead.timeline} />
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有触点" />
            )}
          </Card>
        </div>
        <aside className="stack">
          <Card title="概要">
            <LeadFacts lead={lead} />
          </Card>
          <Card title="经过">
            <LeadEntries entries={lead.entries} />
          </Card>
          <Card title={<Term word="提醒" />}>
            <LeadAlerts alerts={lead.alerts} />
          </Card>
        </aside>
      </div>
      {isAssigning && <AssignDialog lead={lead} onClosed={() => setAssigning(false)} />}
    </Page>
  );
}

const LeadFacts = ({ lead }: { lead: LeadView }) => (
  <dl className="facts">
    <dt>手机</dt>
    <dd>
      <PhoneReveal contactId={lead.contact.id} masked={lead.contact.phoneMasked} />
    </dd>
    <dt>
      <Term word="负责人" />
    </dt>
    <dd>{lead.owner?.name ?? '未分配'}</dd>
    <dt>来源</dt>
    <dd>{lead.material?.name ?? lead.event?.name ?? '—'}</dd>
    <dt>产生</dt>
    <dd>
      <TimeText at={lead.createdAt} />
    </dd>
  </dl>
);
