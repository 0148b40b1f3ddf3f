import type {
  CheckInRow, CheckInsPage, CheckInsQuery, CheckListView, ConflictsPage, ConflictsQuery, ConflictView, DoorCountsView, DoorDeviceView, SelfCheckInCodeView,
} from '@chudian/shared';
import { useApi, usePages } from '../../platform/api/use-api';
import { pathOf } from '../use-events';

/** People come in while one looks. */
const LIVE = 5_000;
/** A moment after the screen's code was to be renewed, so that the new one is there. */
const AFTER_RENEWAL_MS = 150;
const SOONEST_MS = 1_000;

export const doorPaths = (eventId: string) => ({
  lists: pathOf(eventId, '/check-lists'),
  counts: pathOf(eventId, '/door-counts'),
  devices: pathOf(eventId, '/devices'),
  conflicts: pathOf(eventId, '/conflicts'),
  checkIns: pathOf(eventId, '/check-ins'),
});

export const useCheckLists = (eventId: string) => useApi<CheckListView[]>(doorPaths(eventId).lists, {}, { every: LIVE });
export const useDoorCounts = (eventId: string) => useApi<DoorCountsView>(doorPaths(eventId).counts, {}, { every: LIVE });
export const useDevices = (eventId: string) => useApi<DoorDeviceView[]>(doorPaths(eventId).devices, {}, { every: LIVE });
export const useConflicts = (eventId: string, query: ConflictsQuery) =>
  usePages<ConflictView, ConflictsPage>(doorPaths(eventId).conflicts, query, { every: LIVE });
export const useCheckIns = (eventId: string, query: CheckInsQuery) =>
  usePages<CheckInRow, CheckInsPage>(doorPaths(eventId).checkIns, query, { every: LIVE });

/** Asked for anew just when the code runs out. */
export const useSelfCheckInCode = (eventId: string) =>
  useApi<SelfCheckInCodeView>(
    pathOf(eventId, '/self-check-in-code'),
    {},
    { every: (code) => (code ? Math.max(SOONEST_MS, Date.parse(code.renewAt) - Date.now() + AFTER_RENEWAL_MS) : SOONEST_MS * 5) },
  );
