import { Button } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';

/** From a page about one person's lead, order or sign-up to the person. */
export const ContactButton = ({ contactId }: { contactId: string }) => (
  <Allowed to="contacts.read">
    <Link to={`/contacts/${contactId}`}>
      <Button>联系人资料</Button>
    </Link>
  </Allowed>
);
