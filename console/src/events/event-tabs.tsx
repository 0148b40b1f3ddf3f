import type { EventView, Permission } from '@chudian/shared';
import type { ReactNode } from 'react';
import { DashboardTab } from './dashboard/dashboard-tab';
import { DoorTab } from './door/door-tab';
import { EventEditor } from './editor/event-editor';
import { ImportsTab } from './imports/imports-tab';
import { InvitationsTab } from './invitations/invitations-tab';
import { MaterialsTab } from './materials-tab';
import { RegistrationsTab } from './registrations/registrations-tab';

interface Tab {
  key: string;
  label: ReactNode;
  children: ReactNode;
}

/** The sides of an event that this person may see. */
export function tabsOf(event: EventView, can: (permission: Permission) => boolean): Tab[] {
  const tabs: (Tab & { needs: Permission })[] = [
    { key: 'overview', label: '概况', needs: 'events.read', children: <DashboardTab event={event} /> },
    { key: 'registrations', label: `报名（${event.taken.toLocaleString()}）`, needs: 'events.decide', children: <RegistrationsTab event={event} /> },
    { key: 'invitations', label: '邀请', needs: 'events.invite', children: <InvitationsTab event={event} /> },
    { key: 'imports', label: '名单导入', needs: 'events.manage', children: <ImportsTab event={event} /> },
    { key: 'door', label: '签到', needs: 'events.read', children: <DoorTab event={event} /> },
    { key: 'materials', label: '物料', needs: 'materials.read', children: <MaterialsTab event={event} /> },
    { key: 'design', label: '设计', needs: 'events.read', children: <EventEditor event={event} /> },
  ];
  return tabs.filter(({ needs }) => can(needs));
}
