import type { StaffMeView } from '@chudian/shared';

/**
 * What a member of staff finds when he opens the mini-program: how many alerts he still allows, how many leads wait for his answer.
 * Provided by `leads`, which this folder does not know; every route that answers with a StaffMeView asks here.
 */
export abstract class StaffDesk {
  abstract of(staffId: string): Promise<StaffMeView>;
}
