import { INVITATION_STATE_NAMES, INVITATION_STATES, type EventView, type InvitationRow, type InvitationsPage, type InvitationsQuery } from '@chudian/shared';
import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { SearchBox } from '../../platform/ui/search-box';
import { PagedTable } from '../../platform/ui/tables';
import { useFilters, type Filters } from '../../platform/ui/use-filters';
import { InvitationImage, type ShownImage } from './invitation-image';
import { invitationColumns } from './invitation-columns';
import { InviteButton } from './invite-button';
import { Inviters } from './inviters';
import { imageOfInvitation, noteSent, useInvitations, useInviters } from './use-invitations';

const STATES = INVITATION_STATES.map((value) => ({ value, label: INVITATION_STATE_NAMES[value] }));

/** Who invited whom, and how far each has come. */
export function InvitationsTab({ event }: { event: EventView }) {
  const [{ q, inviterId, invitationState }, setFilters] = useFilters();
  const query = { q, inviterId, state: invitationState } as InvitationsQuery;
  const invitations = useInvitations(event.id, query);
  const [image, setImage] = useState<ShownImage | null>(null);
  const show = ({ id, guestName, link }: InvitationRow) => setImage({ title: guestName ?? '专属邀请', url: imageOfInvitation(event.id, id), link, onTaken: () => noteSent(event.id, id) });
  return (
    <div className="stack">
      <Inviters event={event} onShow={setImage} onPick={(id) => setFilters({ inviterId: id })} />
      <Card title="逐位邀请的来宾" extra={<InviteButton event={event} />}>
        <GuestFilters event={event} query={query} onChange={setFilters} />
        <PagedTable<InvitationRow, InvitationsPage>
          from={invitations}
          size="small"
          empty={Object.values(query).some(Boolean) ? '没有符合条件的邀请' : '还没有逐位邀请。每位来宾会有自己的链接和邀请函，打开、报名、到场都看得到。'}
          columns={invitationColumns(event, show)}
        />
      </Card>
      {image && <InvitationImage shown={image} onClose={() => setImage(null)} />}
    </div>
  );
}

function GuestFilters({ event, query, onChange }: { event: EventView; query: InvitationsQuery; onChange: (change: Filters) => void }) {
  const { data: inviters = [] } = useInviters(event.id);
  return (
    <div className="filters">
      <SearchBox value={query.q} onSearch={(q) => onChange({ q })} placeholder="来宾姓名或单位" />
      <Select
        allowClear
        placeholder="邀请人"
        aria-label="邀请人"
        options={inviters.map(({ inviter }) => ({ value: inviter.id, label: inviter.name }))}
        value={query.inviterId}
        onChange={(inviterId?: string) => onChange({ inviterId })}
      />
      <Select allowClear placeholder="进展" aria-label="进展" options={STATES} value={query.state} onChange={(state?: string) => onChange({ invitationState: state })} />
      {Object.values(query).some(Boolean) && (
        <Button type="text" onClick={() => onChange({ q: undefined, inviterId: undefined, invitationState: undefined })}>
          清除
        </Button>
      )}
    </div>
  );
}
