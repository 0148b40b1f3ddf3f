import { Alerts1763700400000 } from '../alerts/1763700400000-alerts.migration.js';
import { Notices1763700410000 } from '../alerts/1763700410000-notices.migration.js';
import { Campaigns1763700040000 } from '../campaigns/1763700040000-campaigns.migration.js';
import { Contacts1763700010000 } from '../contacts/1763700010000-contacts.migration.js';
import { ContactEmail1763700016000 } from '../contacts/1763700016000-contact-email.migration.js';
import { FewerTouchpointIndices1763700017000 } from '../contacts/1763700017000-fewer-touchpoint-indices.migration.js';
import { TouchpointSubjects1763700015000 } from '../contacts/1763700015000-touchpoint-subjects.migration.js';
import { Content1763700030000 } from '../content/1763700030000-content.migration.js';
import { Pictures1763700031000 } from '../content/pictures/1763700031000-pictures.migration.js';
import { Distributors1763700006000 } from '../distributors/1763700006000-distributors.migration.js';
import { Door1763700310000 } from '../events/door/1763700310000-door.migration.js';
import { FewerDoorIndices1763700341000 } from '../events/door/1763700341000-fewer-door-indices.migration.js';
import { GuestImports1763700321000 } from '../events/imports/1763700321000-guest-imports.migration.js';
import { Reach1763700320000 } from '../events/1763700320000-reach.migration.js';
import { Events1763700300000 } from '../events/1763700300000-events.migration.js';
import { FewerRegistrationIndices1763700340000 } from '../events/registrations/1763700340000-fewer-registration-indices.migration.js';
import { EventReminders1763700330000 } from '../events/notices/1763700330000-event-reminders.migration.js';
import { Forms1763700250000 } from '../forms/1763700250000-forms.migration.js';
import { Insights1763700600000 } from '../insights/1763700600000-insights.migration.js';
import { Leads1763700500000 } from '../leads/1763700500000-leads.migration.js';
import { LeadsOfEvents1763700510000 } from '../leads/1763700510000-leads-of-events.migration.js';
import { MiniImages1763700055000 } from '../materials/codes/1763700055000-mini-images.migration.js';
import { Preflights1763700056000 } from '../materials/preflight/1763700056000-preflights.migration.js';
import { Materials1763700050000 } from '../materials/1763700050000-materials.migration.js';
import { Payments1763700450000 } from '../payments/1763700450000-payments.migration.js';
import { AuditRows1763700001000 } from '../platform/audit/1763700001000-audit-rows.migration.js';
import { Deliveries1763700000000 } from '../platform/domain-events/1763700000000-deliveries.migration.js';
import { RateCounters1763700002000 } from '../platform/rate-limit/1763700002000-rate-counters.migration.js';
import { Wechat1763700100000 } from '../platform/wechat/1763700100000-wechat.migration.js';
import { Staff1763700005000 } from '../staff/1763700005000-staff.migration.js';

/** Every change of the schema, in the order in which it happened. */
export const migrations = [
  Deliveries1763700000000, AuditRows1763700001000, RateCounters1763700002000, Staff1763700005000, Distributors1763700006000, Contacts1763700010000, TouchpointSubjects1763700015000, ContactEmail1763700016000, FewerTouchpointIndices1763700017000, Content1763700030000, Pictures1763700031000,
  Campaigns1763700040000, Materials1763700050000, MiniImages1763700055000, Preflights1763700056000, Wechat1763700100000, Forms1763700250000, Events1763700300000, Door1763700310000, Reach1763700320000, GuestImports1763700321000, EventReminders1763700330000, FewerRegistrationIndices1763700340000, FewerDoorIndices1763700341000, Alerts1763700400000, Notices1763700410000, Payments1763700450000, Leads1763700500000, LeadsOfEvents1763700510000, Insights1763700600000,
];
