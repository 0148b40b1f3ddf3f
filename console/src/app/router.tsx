import type { Permission } from '@chudian/shared';
import { lazy, type ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { FullScreen } from './full-screen';
import { Home } from './home';
import { Needs } from './needs';
import { NoSuchPage, PageFailure } from './page-failure';
import { Shell } from './shell';

/** A page, loaded when it is first opened. */
function page(path: string, needs: Permission, load: () => Promise<ComponentType>): RouteObject {
  const Page = lazy(async () => ({ default: await load() }));
  return {
    path,
    element: (
      <Needs permission={needs}>
        <Page />
      </Needs>
    ),
  };
}

const PAGES: RouteObject[] = [
  page('me', 'session.own', () => import('../staff/me.page').then((m) => m.MePage)),
  page('staff', 'staff.read', () => import('../staff/staff.page').then((m) => m.StaffPage)),
  page('assignment-rules', 'staff.read', () => import('../staff/assignment-rules.page').then((m) => m.AssignmentRulesPage)),
  page('distributors', 'distributors.read', () => import('../distributors/distributors.page').then((m) => m.DistributorsPage)),
  page('tags', 'tags.read', () => import('../contacts/tags.page').then((m) => m.TagsPage)),
  page('contacts', 'contacts.read', () => import('../contacts/contacts.page').then((m) => m.ContactsPage)),
  page('contacts/:id', 'contacts.read', () => import('../contacts/contact.page').then((m) => m.ContactPage)),
  page('alerts', 'alerts.read', () => import('../alerts/alerts.page').then((m) => m.AlertsPage)),
  page('alerts/:id', 'alerts.read', () => import('../alerts/alert.page').then((m) => m.AlertPage)),
  page('content', 'content.read', () => import('../content/content-list.page').then((m) => m.ContentListPage)),
  page('content/new', 'content.manage', () => import('../content/content-editor.page').then((m) => m.NewContentPage)),
  page('content/:id', 'content.read', () => import('../content/content-editor.page').then((m) => m.ContentPage)),
  page('campaigns', 'campaigns.read', () => import('../campaigns/campaigns.page').then((m) => m.CampaignsPage)),
  page('materials', 'materials.read', () => import('../materials/materials.page').then((m) => m.MaterialsPage)),
  page('materials/new', 'materials.manage', () => import('../materials/new-material.page').then((m) => m.NewMaterialPage)),
  page('materials/:id', 'materials.read', () => import('../materials/material.page').then((m) => m.MaterialPage)),
  page('forms', 'forms.read', () => import('../forms/forms.page').then((m) => m.FormsPage)),
  page('forms/new', 'forms.manage', () => import('../forms/form.page').then((m) => m.NewFormPage)),
  page('forms/:id', 'forms.read', () => import('../forms/form.page').then((m) => m.FormPage)),
  page('events', 'events.read', () => import('../events/events.page').then((m) => m.EventsPage)),
  page('events/new', 'events.manage', () => import('../events/new-event.page').then((m) => m.NewEventPage)),
  page('events/:id', 'events.read', () => import('../events/event.page').then((m) => m.EventPage)),
  page('series', 'events.read', () => import('../events/series/series.page').then((m) => m.SeriesPage)),
  page('series/:id', 'events.read', () => import('../events/series/series-report.page').then((m) => m.SeriesReportPage)),
  page('orders', 'payments.read', () => import('../payments/orders.page').then((m) => m.OrdersPage)),
  page('orders/:id', 'payments.read', () => import('../payments/order.page').then((m) => m.OrderPage)),
  page('reconciliations', 'payments.read', () => import('../payments/reconciliations.page').then((m) => m.ReconciliationsPage)),
  page('leads', 'leads.read', () => import('../leads/leads.page').then((m) => m.LeadsPage)),
  page('leads/:id', 'leads.read', () => import('../leads/lead.page').then((m) => m.LeadPage)),
  page('overview', 'reports.read', () => import('../insights/overview.page').then((m) => m.OverviewPage)),
  page('report', 'reports.read', () => import('../insights/report.page').then((m) => m.ReportPage)),
  page('operations/deliveries', 'operations.read', () => import('../operations/deliveries.page').then((m) => m.DeliveriesPage)),
  page('operations/audit', 'audit.read', () => import('../operations/audit.page').then((m) => m.AuditPage)),
];

/** Pages that fill a screen of their own, without the menu. */
const SCREENS: RouteObject[] = [page('events/:id/self-check-in', 'door.manage', () => import('../events/door/self-check-in.page').then((m) => m.SelfCheckInPage))];

export const router = createBrowserRouter(
  [
    { path: '/', errorElement: <PageFailure />, element: <FullScreen />, children: SCREENS },
    {
      path: '/',
      element: <Shell />,
      errorElement: <PageFailure />,
      children: [
        { index: true, element: <Home /> },
        { errorElement: <PageFailure />, children: PAGES },
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ],
  { basename: '/console' },
);
