import type { ContactView } from '@chudian/shared';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { nameOf } from '../platform/ui/person-name';
import { ContactDialog } from './contact-dialog';
import { ContactFacts } from './contact-facts';
import { ContactHistory } from './contact-history';
import { ContactIdentities } from './contact-identities';
import { ContactTags } from './contact-tags';
import { useContact } from './use-contacts';

const BACK = { to: '/contacts', text: '联系人' };

/** One person: who, what we know, and everything that happened between us. */
export function ContactPage() {
  const { id = '' } = useParams();
  const contact = useContact(id);
  return <Load from={contact}>{(view) => <Contact contact={view} />}</Load>;
}

function Contact({ contact }: { contact: ContactView }) {
  const [isEditing, setEditing] = useState(false);
  const actions = (
    <>
      <Allowed to="leads.read">
        <Link to={`/leads?state=all&contactId=${contact.id}`}>
          <Button>查看线索</Button>
        </Link>
      </Allowed>
      <Allowed to="contacts.edit">
        <Button type="primary" onClick={() => setEditing(true)}>
          编辑资料
        </Button>
      </Allowed>
    </>
  );
  return (
    <Page title={nameOf(contact)} lead={contact.company ?? '未留单位'} back={BACK} actions={actions}>
      <div className="columns">
        <Card title="时间线">
          <ContactHistory contactId={contact.id} />
        </Card>
        <aside className="stack">
          <Card title="资料">
            <ContactFacts contact={contact} />
          </Card>
          <Card title="标签">
            <ContactTags contact={contact} />
          </Card>
          <Card title="身份">
            <ContactIdentities contact={contact} />
          </Card>
        </aside>
      </div>
      {isEditing && <ContactDialog contact={contact} onClosed={() => setEditing(false)} />}
    </Page>
  );
}
