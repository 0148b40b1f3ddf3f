import type { DoorCountsView, ReportScansBody, ReportScansReply, SnapshotReply, WalkInBody, WalkInReply } from '@chudian/shared';
import { withQuery } from '../api/query';
import { send } from '../api/send';

/** The routes of a gate's device; its token is not the visitor's. */
export class DoorApi {
  constructor(private readonly token: string) {}

  snapshot(query: { since?: string; after?: string }): Promise<SnapshotReply> {
    return this.get(withQuery('/door/snapshot', query));
  }

  report(body: ReportScansBody): Promise<ReportScansReply> {
    return this.post('/door/scans', body);
  }

  walkIn(body: WalkInBody): Promise<WalkInReply> {
    return this.post('/door/walk-ins', body);
  }

  counts(): Promise<DoorCountsView> {
    return this.get('/door/counts');
  }

  private get<Reply>(path: string): Promise<Reply> {
    return send<Reply>({ method: 'GET', path, token: this.token });
  }

  private post<Reply>(path: string, body: object): Promise<Reply> {
    return send<Reply>({ method: 'POST', path, body, token: this.token });
  }
}
