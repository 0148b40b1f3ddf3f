import { markOf, ticketNumber, type ReportScansBody, type SnapshotPage } from '@chudian/shared';
import { ApiError, networkError } from '../api/api-error';
import type { PairedDevice } from './device';
import type { DoorApi } from './door-api';
import { Gate } from './gate';
import type { SmallStore } from './scan-queue';
import { SnapshotShelf } from './snapshot-shelf';

const id = (number: number) => String(number).padStart(25, '0');
const NOW = Date.parse('2026-11-05T02:00:00Z');
const DEVICE: PairedDevice = { token: 'door.t', key: '', device: { id: 'd1', gate: '北门', canSearch: true }, event: { id: 'e1', name: '大会' } };
const PAGE: SnapshotPage = {
  head: {
    event: { id: 'e1', name: '大会', startsAt: NOW, endsAt: NOW + 1, hasWalkIns: true }, gate: '北门', canSearch: true, types: [{ id: 't', name: '普通票', mark: 1, priceFen: 0 }], keys: [],
    lists: [{ id: 'list', name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: 0, closesAt: 9e15, allowsReentry: false }],
  },
  guests: {
    keys: id(1) + id(2), registrations: '', numbers: 'AB3D7KMNAB3D7KMP', tokens: markOf('x').toString(36).padStart(7).repeat(2), types: [0, 0], states: [0, 0], names: ['张伟', '李芳'],
    companies: [-1, -1], companyNames: [], lastFours: '80008001', pinyins: ['zhang wei', 'li fang'],
  },
  revoked: '', movements: { tickets: '', lists: [], listOf: [], gates: [], gateOf: [], times: [], kinds: [] }, next: null, since: 's1',
};
const NOTHING_NEW: SnapshotPage = { ...PAGE, guests: { ...PAGE.guests, keys: '', numbers: '', tokens: '', types: [], states: [], names: [], companies: [], lastFours: '', pinyins: [] } };

/** A phone that can be switched off, and a server that can be away. */
class Phone {
  readonly disk = new Map<string, string>();
  readonly reports: ReportScansBody[] = [];
  isOnline = true;
  isRevoked = false;
  /** The network is lost while the whole snapshot is read. */
  breaksOff = false;
  readonly asked: ('all' | 'news')[] = [];
  /** When somebody came in, whose admission was taken back at the desk. */
  undoneByTheConsole: number | null = null;
  now = NOW;
  /** When set, what an update brings instead. */
  update: SnapshotPage | null = null;
  /** Characters, by the small store. */
  written = 0;

  constructor(private readonly page: SnapshotPage = PAGE) {}

  private readonly store: SmallStore = {
    read: (name) => { const text = this.disk.get(name); return text === undefined ? null : (JSON.parse(text) as unknown); },
    write: (name, value) => {
      const text = JSON.stringify(value);
      this.written += text.length;
      this.disk.set(name, text);
    },
    remove: (name) => void this.disk.delete(name),
  };

  async switchOn(device = DEVICE): Promise<Gate> {
    const pieces = {
      readPiece: (name: string) => Promise.resolve(this.disk.get(name) ?? null),
      writePiece: (name: string, text: string) => Promise.resolve(void this.disk.set(name, text)),
      removePiece: (name: string) => Promise.resolve(void this.disk.delete(name)),
    };
    const shelf = new SnapshotShelf(pieces, this.store, `door.e1.${device.device.id}`);
    const gate = new Gate(device, { api: this.api() as DoorApi, store: this.store, shelf, open: (sealed) => JSON.parse(sealed) as SnapshotPage, check: () => false, clock: () => this.now });
    await gate.open();
    await gate.sync();
    return gate;
  }

  private news(): SnapshotPage {
    if (this.undoneByTheConsole === null) return NOTHING_NEW;
    return { ...NOTHING_NEW, movements: { tickets: id(1), lists: ['list'], listOf: [0], gates: ['北门'], gateOf: [0], times: [this.undoneByTheConsole], kinds: [2] } };
  }

  private api(): Partial<DoorApi> {
    const reach = <Reply>(reply: Reply): Promise<Reply> => {
      if (!this.isOnline) return Promise.reject(networkError());
      return this.isRevoked ? Promise.reject(new ApiError('DOOR_DEVICE_REVOKED', '已停用')) : Promise.resolve(reply);
    };
    const now = () => new Date(this.now).toISOString();
    return {
      snapshot: ({ since }) => {
        this.asked.push(since ? 'news' : 'all');
        return this.breaksOff && !since ? Promise.reject(networkError()) : reach({ now: now(), sealed: JSON.stringify(since ? (this.update ?? this.news()) : this.page) });
      },
      walkIn: () => reach({ state: 'confirmed' as const, ticketId: null, guest: null }),
      counts: () => reach({ at: now(), lists: [] }),
      report: async (body) => {
        const reply = await reach({ now: now(), results: [] });
        this.reports.push(JSON.parse(JSON.stringify(body)) as ReportScansBody);
        return reply;
      },
    };
  }
}

const verdict = (gate: Gate, code: string) => gate.scan(code)?.decision.verdict ?? null;

test('without a network the gate goes on, also after the phone was switched off; nothing is asked twice of the guest', async () => {
  const phone = new Phone();
  let gate = await phone.switchOn();
  phone.isOnline = false;
  expect(verdict(gate, 'AB3D7KMN')).toBe('admitted');
  gate = await phone.switchOn();
  expect(gate.state.get()).toMatchObject({ phase: 'ready', guests: 2, waiting: 1, syncedAt: NOW });
  expect(gate.state.get().problem?.code).toBe('NETWORK');
  expect(gate.scan('AB3D7KMN')?.decision).toMatchObject({ verdict: 'already-in', where: '北门' });
  expect(verdict(gate, 'AB3D7KMP')).toBe('admitted');
  phone.isOnline = true;
  await gate.sync();
  expect(phone.reports.flatMap((report) => report.scans.map((scan) => scan.verdict))).toEqual(['admitted', 'already-in', 'admitted']);
  expect(gate.state.get()).toMatchObject({ waiting: 0, problem: null });
});

test('the camera sees a code many times and it is answered once; a bad one does not hold back the next', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  expect([verdict(gate, 'nonsense'), verdict(gate, 'nonsense'), verdict(gate, 'AB3D7KMN'), verdict(gate, 'AB3D7KMN')]).toEqual(['unknown', null, 'admitted', null]);
  phone.now += 4_000;
  expect(verdict(gate, 'AB3D7KMN')).toBe('already-in');
});

test('the six-thousandth guest is answered as fast as the first, with nothing reported all morning', async () => {
  const count = 6_000;
  const numbers = Array.from({ length: count }, (_, index) => ticketNumber(Uint8Array.from({ length: 8 }, (__, place) => Math.floor(index / 31 ** place) % 31)));
  const zeros = numbers.map(() => 0);
  const guests = {
    keys: numbers.map((_, index) => id(index + 1)).join(''), registrations: '', numbers: numbers.join(''), tokens: markOf('x').toString(36).padStart(7).repeat(count), types: zeros, states: zeros,
    names: numbers.map((_, index) => `来宾${index}`), companies: numbers.map(() => -1), companyNames: [], lastFours: '8000'.repeat(count), pinyins: numbers.map(() => 'lai bin'),
  };
  const phone = new Phone({ ...PAGE, guests });
  const gate = await phone.switchOn();
  phone.isOnline = false;
  phone.written = 0;
  let [slowest, mostWritten] = [0, 0];
  for (const number of numbers) {
    const [began, before] = [performance.now(), phone.written];
    expect(verdict(gate, number)).toBe('admitted');
    [slowest, mostWritten] = [Math.max(slowest, performance.now() - began), Math.max(mostWritten, phone.written - before)];
  }
  expect(slowest).toBeLessThan(300);
  // The whole queue, written anew for each guest, would be a megabyte by now.
  expect(mostWritten).toBeLessThan(16_000);
  expect(gate.state.get().waiting).toBe(count);
});

test('the same code is another question at another list or on the way out, and when it is typed', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  expect([verdict(gate, 'AB3D7KMN'), verdict(gate, 'AB3D7KMN')]).toEqual(['admitted', null]);
  gate.choose({ direction: 'out' });
  expect([verdict(gate, 'AB3D7KMN'), verdict(gate, 'AB3D7KMN')]).toEqual(['left', null]);
  expect(gate.enter('AB3D7KMN')?.decision.verdict).toBe('not-inside');
});

test('a mistaken admission is taken back here at once, and reported', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  phone.isOnline = false;
  const shown = gate.scan('AB3D7KMN')!;
  gate.undo(shown);
  phone.now += 4_000;
  expect(verdict(gate, 'AB3D7KMN')).toBe('admitted');
  await gate.sync();
  phone.isOnline = true;
  await gate.sync();
  expect(phone.reports[0].scans.map((scan) => scan.undoes ?? scan.verdict)).toEqual(['admitted', shown.nonce, 'admitted']);
});

test('a mistake that was noticed after it was reported is taken back too, and the snapshot is believed from then on', async () => {
  const phone = new Phone();
  let gate = await phone.switchOn();
  const shown = gate.scan('AB3D7KMN')!;
  await gate.sync();
  await gate.sync();
  expect(gate.state.get().waiting).toBe(0);
  phone.undoneByTheConsole = NOW;
  await gate.sync();
  phone.now += 4_000;
  gate.undo(shown);
  await gate.sync();
  expect(phone.reports.flatMap((report) => report.scans.map((scan) => scan.undoes ?? scan.verdict))).toEqual(['admitted', shown.nonce]);
  gate = await phone.switchOn();
  expect(phone.reports).toHaveLength(2);
  expect(verdict(gate, 'AB3D7KMN')).toBe('admitted');
});

test('a revoked device forgets the guests and keeps what it saw', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  phone.isOnline = false;
  gate.scan('AB3D7KMN');
  await gate.sync();
  Object.assign(phone, { isOnline: true, isRevoked: true });
  await gate.sync();
  expect(gate.state.get()).toMatchObject({ phase: 'empty', guests: 0, waiting: 1 });
  expect([...phone.disk.keys()].filter((name) => /snapshot\.\d/.test(name))).toEqual([]);
  expect(gate.search('zhang')).toEqual([]);
});

test('a snapshot that is read anew takes the place of the old one only when it is whole', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  phone.undoneByTheConsole = NOW;
  const readAnew = () => phone.asked.filter((what) => what === 'all').length;
  while (readAnew() < 2) await gate.sync();
  phone.breaksOff = true;
  while (readAnew() < 3) await gate.sync();
  expect(gate.state.get().problem?.code).toBe('NETWORK');
  phone.isOnline = false;
  expect((await phone.switchOn()).state.get()).toMatchObject({ phase: 'ready', guests: 2 });
});

test('paired anew, the phone reports what it scanned before it was revoked, in the name of the device that it was', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  phone.isOnline = false;
  gate.scan('AB3D7KMN');
  gate.scan('AB3D7KMP');
  Object.assign(phone, { isOnline: true, isRevoked: true });
  await gate.sync();
  phone.isRevoked = false;
  const again = await phone.switchOn({ ...DEVICE, device: { ...DEVICE.device, id: 'd2', gate: '南门' } });
  again.scan('nonsense');
  await again.sync();
  const scans = phone.reports.flatMap((report) => report.scans);
  expect(scans.map(({ deviceId, verdict: said }) => [deviceId, said])).toEqual([['d1', 'admitted'], ['d1', 'admitted'], ['d2', 'unknown']]);
});

test('what was typed of a walk-in stays until he is signed up, and goes with the device', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  const draft = { ticketTypeId: 't', name: '赵六', phone: '13800138321', company: '' };
  gate.keepDraft(draft);
  phone.isOnline = false;
  await expect(gate.signUp(draft)).rejects.toMatchObject({ code: 'NETWORK' });
  expect((await phone.switchOn()).draft).toEqual(draft);
  phone.isOnline = true;
  await gate.signUp(draft);
  expect(gate.draft).toBe(null);
  gate.keepDraft(draft);
  phone.isRevoked = true;
  await gate.sync();
  expect(gate.draft).toBe(null);
});

test('an update that changes only the lists is there again when the phone is switched on without a network', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  phone.update = { ...NOTHING_NEW, head: { ...PAGE.head!, lists: [{ ...PAGE.head!.lists[0], name: '贵宾入场' }] } };
  await gate.sync();
  await gate.sync();
  phone.isOnline = false;
  expect((await phone.switchOn()).state.get().lists.map(({ name }) => name)).toEqual(['贵宾入场']);
  expect([...phone.disk.keys()].filter((name) => /snapshot\.\d/.test(name))).toHaveLength(2);
});

test('a double that the server has settled is no longer told as this gate saw it', async () => {
  const phone = new Phone();
  const gate = await phone.switchOn();
  gate.scan('AB3D7KMN');
  const undone = { tickets: id(1), lists: ['list'], listOf: [0], gates: ['北门'], gateOf: [0], times: [NOW], kinds: [2] };
  phone.update = { ...NOTHING_NEW, movements: undone };
  await gate.sync();
  phone.now += 4_000;
  expect(verdict(gate, 'AB3D7KMN')).toBe('admitted');
});

test('people are found as the clerk remembers them, unless this device only scans', async () => {
  const gate = await new Phone().switchOn();
  expect(['8001', 'lf', 'lifang', '李'].map((words) => gate.search(words).map(({ name }) => name))).toEqual(Array(4).fill(['李芳']));
  const scanner = await new Phone().switchOn({ ...DEVICE, device: { ...DEVICE.device, canSearch: false } });
  expect(scanner.search('李')).toEqual([]);
});
