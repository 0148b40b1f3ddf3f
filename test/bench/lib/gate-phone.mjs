// A gate's phone: the product's own gate, with a map for its disk and the loopback for its network, which can be cut.
import { phoneCode, phonePackage } from './phone-code.mjs';

const { networkError } = phoneCode('api/api-error');
const { Gate } = phoneCode('door/gate');
const { openPage } = phoneCode('door/open-page');
const { SnapshotShelf } = phoneCode('door/snapshot-shelf');
const nacl = phonePackage('tweetnacl');

export const check = (message, signature, key) => nacl.sign.detached.verify(message, signature, key);

export class GatePhone {
  isOnline = true;
  bytes = 0;
  /** Every report that was answered: what was sent, and when it was known to be kept. */
  reports = [];

  constructor(port, paired, disk = new Map()) {
    this.disk = disk;
    this.paired = paired;
    this.address = `http://127.0.0.1:${port}/api/door`;
    const store = { read: (name) => (disk.has(name) ? JSON.parse(disk.get(name)) : null), write: (name, value) => void disk.set(name, JSON.stringify(value)), remove: (name) => void disk.delete(name) };
    const pieces = { readPiece: (name) => Promise.resolve(disk.get(name) ?? null), writePiece: (name, text) => Promise.resolve(void disk.set(name, text)), removePiece: (name) => Promise.resolve(void disk.delete(name)) };
    this.gate = new Gate(paired, { api: this.api(), store, shelf: new SnapshotShelf(pieces, store, 'gate'), open: (sealed) => openPage(sealed, paired.key), check, clock: () => Date.now() });
  }

  /** Opened and in step with the server. */
  async open() {
    await this.gate.open();
    await this.gate.sync();
    return this;
  }

  api() {
    return {
      snapshot: (query) => this.ask(`/snapshot?${new URLSearchParams(query)}`),
      counts: () => this.ask('/counts'),
      report: async (body) => {
        const reply = await this.ask('/scans', { method: 'POST', body: JSON.stringify(body) });
        this.reports.push({ scans: body.scans, results: reply.results, at: Date.now() });
        return reply;
      },
    };
  }

  async ask(path, request = {}) {
    if (!this.isOnline) throw networkError();
    const reply = await fetch(this.address + path, { ...request, headers: { 'content-type': 'application/json', Authorization: `Bearer ${this.paired.token}` } });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
    this.bytes += text.length;
    return JSON.parse(text);
  }
}
