import {
  bytesOfBase64, decide, DoorMemory, type CheckSignature, type Decision, type DoorList, type PairedView, type PairingView, type ReportScansReply, type ScanReport, type SnapshotPage, type SnapshotReply,
} from '@chudian/shared';
import nacl from 'tweetnacl';
import type { TestHttp } from '../../../app/testing/test-http.js';
import { must } from '../../testing/events-world.js';

/** The phone's own library. */
export const checkSignature: CheckSignature = (message, signature, publicKey) => nacl.sign.detached.verify(message, signature, publicKey);

interface Setting {
  admin: TestHttp;
  eventId: string;
  /** A bound member of staff's phone. */
  phone: TestHttp;
  /** What the phone's clock shows, and how far it is ahead. */
  now: () => Date;
  aheadMs?: number;
}

/** A gate's phone: decides by itself with the product's own code, and reports when it is told that there is a network. */
export class TestDevice {
  memory: DoorMemory;
  list: DoorList;
  readonly queue: ScanReport[] = [];
  private since: string | null = null;
  private scans = 0;

  private constructor(
    readonly paired: PairedView,
    readonly http: TestHttp,
    private readonly setting: Setting,
  ) {}

  static async pair(gate: string, setting: Setting, canSearch = true): Promise<TestDevice> {
    const pairing = must(await setting.admin.post<PairingView>(`/api/admin/events/${setting.eventId}/devices`, { gate, canSearch }));
    const paired = must(await setting.phone.post<PairedView>('/api/door/pairings', { code: pairing.content, name: '测试手机' }));
    const device = new TestDevice(paired, setting.phone.as(paired.token), setting);
    await device.sync();
    return device;
  }

  /** By this phone's own clock. */
  get deviceNow(): Date {
    return new Date(this.setting.now().getTime() + this.aheadMs);
  }

  private get aheadMs(): number {
    return this.setting.aheadMs ?? 0;
  }

  async sync(): Promise<void> {
    let query = this.since ? `?since=${this.since}` : '';
    for (;;) {
      const { sealed } = must(await this.http.get<SnapshotReply>(`/api/door/snapshot${query}`));
      const page = this.open(sealed);
      if (this.memory) this.memory.take(page);
      else this.memory = new DoorMemory(page);
      this.list = this.memory.head.lists.find((list) => list.id === this.list?.id) ?? this.memory.head.lists[0];
      if (!page.next) {
        this.since = page.since;
        return;
      }
      query = `?after=${page.next}`;
    }
  }

  open(sealed: string): SnapshotPage {
    const bytes = bytesOfBase64(sealed);
    const plain = nacl.secretbox.open(bytes.subarray(24), bytes.subarray(0, 24), bytesOfBase64(this.paired.key));
    if (!plain) throw new Error('This page was sealed for another device.');
    return JSON.parse(Buffer.from(plain).toString('utf8')) as SnapshotPage;
  }

  /** Decides at once and queues what it saw; nothing is asked of the server. */
  scan(code: string, direction: 'in' | 'out' = 'in'): Decision {
    const now = this.setting.now().getTime();
    const decision = decide(this.memory, { scanned: { code }, list: this.list, direction, now }, checkSignature);
    const report = { ...(decision.ticketId && { ticketId: decision.ticketId }), code };
    this.queue.push({ nonce: `n${(this.scans += 1)}`, listId: this.list.id, direction, method: 'code', verdict: decision.verdict, at: this.deviceNow.toISOString(), offsetMs: this.aheadMs, deviceId: this.paired.device.id, ...report });
    if (decision.ticketId && (decision.verdict === 'admitted' || decision.verdict === 'left')) this.memory.note(decision.ticketId, this.list.id, { direction, at: now, gate: this.paired.device.gate });
    return decision;
  }

  /** Sends what waits, as often as it takes; only what was answered leaves the queue. */
  async report(http: TestHttp = this.http, portion = 500): Promise<ReportScansReply['results']> {
    const results: ReportScansReply['results'] = [];
    while (this.queue.length > 0) {
      const scans = this.queue.slice(0, portion);
      results.push(...must(await http.post<ReportScansReply>('/api/door/scans', { deviceNow: this.deviceNow.toISOString(), scans })).results);
      this.queue.splice(0, scans.length);
    }
    return results;
  }
}
