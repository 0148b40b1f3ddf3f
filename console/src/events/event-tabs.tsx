import type { EventView, Permission } from '@chudian/shared';
import type { ReactNode } from 'react';
import { PhoneFrame } from '../platform/ui/phone-frame';
import { DashboardTab } from './dashboard/dashboard-tab';
import { DoorTab } from './door/door-tab';
import { draftOf } from './editor/event-draft';
import { EventEditor } from './editor/event-editor';
import { EventOnPhone } from './editor/event-on-phone';
import { ImportsTab } from './imports/imports-tab';
import { InvitationsTab } from './invitations/invitations-tab';
import { MaterialsTab } from './materials-tab';
import { RegistrationsTab } from './registrations/registrations-tab';

interface Tab {
  key: string;
  label: ReactNode;
  children: ReactNode;
  destroyOnHidden?: boolean;
}

/** For those who do not edit it: what the guest sees. */
const EventPagePreview = ({ event }: { event: EventView }) => (
  <PhoneFrame title="活动详情">
    <EventOnPhone draft={draftOf(event)} />
  </PhoneFrame>
);

interface Sides {
  event: EventView;
  can: (permission: Permission) => boolean;
  /** Whether the editor holds something that is not saved. */
  onUnsaved: (isUnsaved: boolean) => void;
}

/** The sides of an event that this person may see. */
export function tabsOf({ event, can, onUnsaved }: Sides): Tab[] {
  const tabs: (Tab & { needs: Permission })[] = [
    { key: 'overview', label: '概况', needs: 'events.read', children: <DashboardTab event={event} /> },
    { key: 'registrations', label: event.pending > 0 ? `报名 · ${event.pending.toLocaleString()} 待审核` : '报名', needs: 'events.decide', children: <RegistrationsTab event={event} /> },
    { key: 'invitations', label: '邀请', needs: 'events.invite', children: <InvitationsTab event={event} /> },
    { key: 'imports', label: '名单导入', needs: 'events.manage', children: <ImportsTab event={event} /> },
    { key: 'door', label: '签到', needs: 'door.manage', children: <DoorTab event={event} /> },
    { key: 'materials', label: '物料', needs: 'materials.read', children: <MaterialsTab event={event} /> },
    // Stays on the page while another side is looked at: what was typed is not lost.
    { key: 'design', label: '设计', needs: 'events.manage', children: <EventEditor event={event} onUnsaved={onUnsaved} />, destroyOnHidden: false },
  ];
  // The others ask the server while they are open only.
  const seen = tabs.filter(({ needs }) => can(needs)).map((tab) => ({ destroyOnHidden: true, ...tab }));
  return can('events.manage') ? seen : [...seen, { key: 'page', label: '活动页', children: <EventPagePreview event={event} /> }];
}
