import type { EventView, Permission } from '@chudian/shared';
import type { ReactNode } from 'react';
import { DashboardTab } from './dashboard/dashboard-tab';
import { DoorTab } from './door/door-tab';
import { EventEditor } from './editor/event-editor';
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
    { key: 'registrations', label: `报名（${event.taken.toLocaleString()}）`, needs: 'events.read', children: <RegistrationsTab event={event} /> },
    { key: 'door', label: '签到', needs: 'events.read', children: <DoorTab event={event} /> },
    { key: 'design', label: '设计', needs: 'events.read', children: <EventEditor event={event} /> },
  ];
  return tabs.filter(({ needs }) => can(needs));
}
