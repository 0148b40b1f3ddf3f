import { decide, DoorMemory, searchGuests, type DoorGuest, type DoorMethod, type ScanReport, type SnapshotPage, type WalkInBody } from '@chudian/shared';
import { asApiError, type ApiError } from '../api/api-error';
import { createStore } from '../api/store';
import type { PairedDevice } from './device';
import type { GateParts } from './gate-parts';
import { CLOSED, type GateState, type Shown } from './gate-state';
import { pullSnapshot } from './pull-snapshot';
import { ScanQueue } from './scan-queue';
import { ServerClock } from './server-clock';

/** The camera sees the same code many times a second while it is held before it. */
const SAME_CODE_MS = 3_000;
const LONGEST_CODE = 400;
const NO_CODE = { text: '', at: 0 };

export type WalkInDraft = Required<WalkInBody>;

/** A gate: decides about everybody from what the phone knows, keeps what it saw, and tells the server when there is a way to. */
export class Gate {
  readonly state = createStore<GateState>(CLOSED);
  private memory: DoorMemory | null = null;
  private readonly queue: ScanQueue;
  private readonly serverClock: ServerClock;
  private lastCode = NO_CODE;
  private scans = 0;
  private syncing: Promise<void> | null = null;
  private telling: Promise<void> | null = null;

  constructor(
    private readonly device: PairedDevice,
    private readonly parts: GateParts,
  ) {
    this.queue = new ScanQueue(parts.store, this.name);
    this.serverClock = new ServerClock(parts.store, `${this.name}.offset`, parts.clock);
  }

  /** From what the phone has kept; the network is not waited for. */
  async open(): Promise<void> {
    const { shelf } = this.parts;
    for (const sealed of await shelf.pages()) this.take(this.parts.open(sealed));
    for (const scan of this.queue.untold()) this.remember(scan);
    const isReady = this.memory !== null;
    this.change({ phase: isReady ? 'ready' : 'empty', syncedAt: shelf.syncedAt, waiting: this.queue.waiting });
    void this.sync();
  }

  /** A code that was read. Null: it is the one that was just answered. */
  scan(code: string): Shown | null {
    const now = this.parts.clock();
    if (code === this.lastCode.text && now - this.lastCode.at < SAME_CODE_MS) {
      this.lastCode.at = now;
      return null;
    }
    this.lastCode = { text: code, at: now };
    return this.judge({ code: code.slice(0, LONGEST_CODE) }, 'code');
  }

  /** A code that was typed by hand is meant, however often it comes. */
  enter(code: string): Shown | null {
    this.lastCode = NO_CODE;
    return this.scan(code);
  }

  /** Somebody who was found by a search, or signed up here. */
  admit(guest: DoorGuest, method: DoorMethod = 'search'): Shown | null {
    return this.judge({ key: guest.key }, method);
  }

  search(text: string): DoorGuest[] {
    return this.memory && this.device.device.canSearch ? searchGuests(this.memory.everybody(), text) : [];
  }

  choose(facts: Partial<Pick<GateState, 'listId' | 'direction'>>): void {
    // The same code is another question now.
    this.lastCode = NO_CODE;
    this.change({ ...facts, shown: null });
  }

  clear(): void {
    this.change({ shown: null });
  }

  /** The last answer was a mistake. */
  undo({ nonce }: Shown): void {
    const scan = this.queue.all().find((each) => each.nonce === nonce);
    if (!scan) return;
    this.keep({ ...scan, nonce: this.newNonce(), at: new Date(this.parts.clock()).toISOString(), undoes: nonce });
    this.change({ shown: null });
    void this.sync();
  }

  /** Needs a network: the seat is the server's to give. */
  async signUp(body: WalkInBody): Promise<Shown | null> {
    const { ticketId, guest, state } = await this.parts.api.walkIn(body);
    this.keepDraft(null);
    if (!this.memory || !ticketId || !guest) return null;
    const known: DoorGuest = { key: ticketId, number: guest.ticketNumber, tokenMark: null, ticketTypeId: body.ticketTypeId, state, name: guest.name, company: guest.company, lastFour: body.phone.slice(-4), pinyin: '' };
    this.memory.add(known);
    return this.admit(known, 'walk-in');
  }

  /** What was typed of somebody who has not been signed up yet: it outlives the sheet, and the phone being switched off. */
  get draft(): WalkInDraft | null {
    return this.parts.store.read(`${this.name}.walk-in`) as WalkInDraft | null;
  }

  keepDraft(draft: WalkInDraft | null): void {
    if (draft) this.parts.store.write(`${this.name}.walk-in`, draft);
    else this.parts.store.remove(`${this.name}.walk-in`);
  }

  /** Reports what waits, then asks what is new. Two at once are one. */
  sync(): Promise<void> {
    this.syncing ??= this.exchange().finally(() => { this.syncing = null; });
    return this.syncing;
  }

  get types(): { id: string; name: string; priceFen: number }[] {
    return this.memory?.head.types ?? [];
  }

  private async exchange(): Promise<void> {
    this.change({ isSyncing: true });
    await this.telling;
    try {
      await this.report();
      await this.pull();
      this.queue.letGo();
      this.change({ problem: null, counts: await this.parts.api.counts() });
    } catch (failure) {
      await this.fail(asApiError(failure));
    }
    this.change({ isSyncing: false, waiting: this.queue.waiting });
  }

  /** With a network the other gates shall hear of it within a moment; without one it waits for the next exchange. */
  private tell(): void {
    if (this.syncing || this.telling || this.state.get().problem) return;
    this.telling = this.report().catch(() => undefined).finally(() => { this.telling = null; });
  }

  private async report(): Promise<void> {
    while (this.queue.waiting > 0) {
      const scans = this.queue.next();
      const sentAt = this.parts.clock();
      const { now } = await this.parts.api.report({ deviceNow: new Date(sentAt).toISOString(), scans });
      this.serverClock.learn(sentAt, now);
      this.queue.noteReported(scans.length);
      this.change({ waiting: this.queue.waiting });
    }
  }

  private async pull(): Promise<void> {
    const { pages, isUpdate, askedAt } = await pullSnapshot(this.parts, this.serverClock, (page) => this.tellsNothing(page));
    if (!isUpdate) this.memory = null;
    for (const page of pages) this.take(page);
    for (const scan of this.queue.unreported()) this.remember(scan);
    this.change({ phase: 'ready', syncedAt: askedAt });
  }

  private async fail(problem: ApiError): Promise<void> {
    if (problem.code === 'DOOR_DEVICE_REVOKED' || problem.code === 'SIGN_IN_REQUIRED') {
      // Whose phone it is now, nobody knows: the guests' names go, the scans stay.
      await this.parts.shelf.clear();
      this.keepDraft(null);
      this.memory = null;
      this.change({ phase: 'empty', guests: 0, syncedAt: null, shown: null });
    }
    this.change({ problem });
  }

  private judge(scanned: { code: string } | { key: string }, method: DoorMethod): Shown | null {
    const { listId, direction } = this.state.get();
    const list = this.memory?.head.lists.find((each) => each.id === listId);
    if (!this.memory || !list) return null;
    const at = this.parts.clock();
    const decision = decide(this.memory, { scanned, list, direction, now: at - this.serverClock.offsetMs }, this.parts.check);
    const nonce = this.newNonce();
    // On the disk before anybody sees it: whoever was let in is known, even if the phone dies now.
    this.keep({
      nonce, listId: list.id, direction, method, verdict: decision.verdict, at: new Date(at).toISOString(), offsetMs: this.serverClock.offsetMs,
      ...(decision.ticketId && { ticketId: decision.ticketId }), ...('code' in scanned && { code: scanned.code }),
    });
    const shown = { decision, direction, at, nonce };
    this.change({ shown });
    this.tell();
    return shown;
  }

  /** Each says by which pairing it was scanned: when this one is revoked, the next reports it. */
  private keep(scan: ScanReport): void {
    this.queue.push({ deviceId: this.device.device.id, ...scan });
    this.remember(scan);
    this.change({ waiting: this.queue.waiting });
  }

  /** What this gate did itself is known at once. */
  private remember(scan: ScanReport): void {
    if (!this.memory || !scan.ticketId || (scan.verdict !== 'admitted' && scan.verdict !== 'left')) return;
    const own = scan.undoes ? this.queue.all().find((each) => each.nonce === scan.undoes) : scan;
    if (!own) return;
    const movement = { direction: own.direction, at: Date.parse(own.at) - own.offsetMs, gate: this.device.device.gate };
    if (scan.undoes) this.memory.forget(scan.ticketId, own.listId, movement);
    else this.memory.note(scan.ticketId, own.listId, movement);
  }

  private take(page: SnapshotPage): void {
    if (this.memory) this.memory.take(page);
    else this.memory = new DoorMemory(page);
    const { lists } = this.memory.head;
    const { listId } = this.state.get();
    this.change({ lists, guests: this.memory.size, listId: lists.some((list) => list.id === listId) ? listId : lists[0].id });
  }

  /** What stands on the shelf is read again in its order: a head that has changed belongs to it. */
  private tellsNothing({ head, guests, revoked, movements }: SnapshotPage): boolean {
    const isSameHead = head === null || JSON.stringify(head) === JSON.stringify(this.memory?.head);
    return isSameHead && guests.keys.length + guests.registrations.length + revoked.length + movements.tickets.length === 0;
  }

  private newNonce(): string {
    return `${this.parts.clock().toString(36)}-${(this.scans += 1)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
  }

  private get name(): string {
    return `door.${this.device.event.id}`;
  }

  private change(facts: Partial<GateState>): void {
    this.state.set({ ...this.state.get(), ...facts });
  }
}
