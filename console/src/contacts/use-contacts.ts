import type { ContactRow, ContactsPage, ContactsQuery, ContactView, TagView, TouchpointView } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useContacts = (query: ContactsQuery) => usePages<ContactRow, ContactsPage>('/admin/contacts', query);
export const useContact = (id: string) => useApi<ContactView>(`/admin/contacts/${id}`, {}, { every: 10_000 });
export const useTags = () => useApi<TagView[]>('/admin/tags');

/** ISO times, both inclusive. */
export const useTouchpointsOf = (contactId: string, period: { from?: string; to?: string }) =>
  usePages<TouchpointView>(`/admin/contacts/${contactId}/touchpoints`, period);
