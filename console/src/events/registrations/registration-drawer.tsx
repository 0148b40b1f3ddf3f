import type { EventView, RegistrationView } from '@chudian/shared';
import { Card, Drawer } from 'antd';
import { useState } from 'react';
import { Entries } from '../../platform/ui/entries';
import { Load } from '../../platform/ui/load';
import { nameOf } from '../../platform/ui/person-name';
import { RegistrationActions } from './registration-actions';
import { RegistrationFacts } from './registration-facts';
import { RegistrationOrders } from './registration-orders';
import { useRegistration } from './use-registrations';

/** One registration whole: who, what was answered, what was paid, what happened. */
export function RegistrationDrawer({ id, event, onClosed }: { id: string; event: EventView; onClosed: () => void }) {
  const [isOpen, setOpen] = useState(true);
  const registration = useRegistration(event.id, id);
  const view = registration.data;
  return (
    <Drawer
      title={view ? nameOf(view.contact) : '报名'}
      open={isOpen}
      size="min(640px, 100vw)"
      onClose={() => setOpen(false)}
      afterOpenChange={(open) => !open && onClosed()}
      footer={view && <RegistrationActions registration={view} event={event} />}
    >
      <Load from={registration}>{(loaded) => <Whole registration={loaded} />}</Load>
    </Drawer>
  );
}

const Whole = ({ registration }: { registration: RegistrationView }) => (
  <div className="stack">
    <RegistrationFacts registration={registration} />
    {registration.answers.length > 0 && (
      <Card size="small" title="报名表单">
        <dl className="answers">
          {registration.answers.map(({ fieldId, label, value }) => (
            <div key={fieldId}>
              <dt>{label}</dt>
              <dd>{value || <span className="faint">未填</span>}</dd>
            </div>
          ))}
        </dl>
      </Card>
    )}
    <RegistrationOrders ids={registration.orderIds} />
    <Card size="small" title="经过">
      <Entries entries={[...registration.entries].reverse()} />
    </Card>
  </div>
);
