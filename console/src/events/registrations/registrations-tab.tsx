import type { DecideReply, EventView, RegistrationRow, RegistrationsPage, RegistrationsQuery } from '@chudian/shared';
import { useState } from 'react';
import { useCan } from '../../platform/session';
import { ExportButton } from '../../platform/ui/export-button';
import { Allowed } from '../../platform/ui/allowed';
import { PagedTable } from '../../platform/ui/tables';
import { useFilters } from '../../platform/ui/use-filters';
import { pathOf } from '../use-events';
import { DecideBar } from './decide-bar';
import { OutcomeDialog } from './outcome-dialog';
import { registrationColumns } from './registration-columns';
import { RegistrationDrawer } from './registration-drawer';
import { RegistrationFilters } from './registration-filters';
import { SignUpButton } from './sign-up-button';
import { useRegistrations } from './use-registrations';

/** Everybody who signed up, and what to decide about them. */
export function RegistrationsTab({ event }: { event: EventView }) {
  const [{ q, state, ticketTypeId, channel, inviterId, checkedIn, registration }, setFilters] = useFilters();
  const query = { q, state, ticketTypeId, channel, inviterId, checkedIn } as RegistrationsQuery;
  const registrations = useRegistrations(event.id, query);
  const [chosen, setChosen] = useState<RegistrationRow[]>([]);
  /** With those whom it is about: they may no longer be in the list. */
  const [outcome, setOutcome] = useState<{ reply: DecideReply; rows: RegistrationRow[] } | null>(null);
  const isFiltered = Object.values(query).some(Boolean);
  const mayDecide = useCan()('events.decide');
  const decided = (reply: DecideReply) => {
    setOutcome({ reply, rows: chosen });
    setChosen([]);
  };
  return (
    <>
      <RegistrationFilters event={event} query={query} onChange={setFilters}>
        <SignUpButton event={event} />
        <Allowed to="contacts.export">
          <ExportButton path={pathOf(event.id, '/registrations.csv')} query={query} />
        </Allowed>
      </RegistrationFilters>
      {chosen.length > 0 && <DecideBar eventId={event.id} chosen={chosen} onDecided={decided} onClear={() => setChosen([])} />}
      <PagedTable<RegistrationRow, RegistrationsPage>
        from={registrations}
        empty={isFiltered ? '没有符合条件的报名' : event.state === 'draft' ? '发布之后，报名会出现在这里' : '还没有人报名'}
        columns={registrationColumns(event, (row) => setFilters({ registration: row.id }))}
        rowSelection={
          mayDecide
            ? {
                selectedRowKeys: chosen.map(({ id }) => id),
                onChange: (_, rows) => setChosen(rows),
                getCheckboxProps: ({ state: of }) => ({ disabled: of !== 'pending', title: of === 'pending' ? undefined : '只有待审核的可以选' }),
              }
            : undefined
        }
      />
      {outcome && <OutcomeDialog outcome={outcome.reply} rows={outcome.rows} onClose={() => setOutcome(null)} />}
      {registration && <RegistrationDrawer key={registration} id={registration} event={event} onClosed={() => setFilters({ registration: undefined })} />}
    </>
  );
}
