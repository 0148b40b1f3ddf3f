import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { ScanView } from '@chudian/shared';
import type { Random } from './random.js';
import type { ServerProcess } from './server-process.js';

export interface Scanner {
  contactId: string;
  token: string;
}

/** A scan that the server has promised to keep: it answered 201. */
export interface Acknowledged {
  contactId: string;
  scanId: string;
  scene: string;
}

interface Storm {
  scans: { scanner: Scanner; scene: string }[];
  servers: ServerProcess[];
  random: Random;
  /** How many phones are in the network at once, and how long each rests between two scans, at most. */
  atOnce: number;
  restMs: number;
  lastsMs: number;
  /** On a slow machine it lasts until so many scans were acknowledged, but not for ever. */
  atLeast: number;
  atMostMs: number;
}

/**
 * Sends every scan once, as long as it lasts. One that gets no answer is not repeated, so what was acknowledged is known for
 * certain; one that could not be sent, because nobody listened, waits for its turn.
 */
export async function storm({ scans, servers, random, atOnce, restMs, lastsMs, atLeast, atMostMs }: Storm): Promise<Acknowledged[]> {
  const agent = new Agent({ connections: atOnce, headersTimeout: 20_000 });
  const waiting = [...scans];
  const acknowledged: Acknowledged[] = [];
  const [until, latest] = [Date.now() + lastsMs, Date.now() + atMostMs];
  const goesOn = () => Date.now() < until || (acknowledged.length < atLeast && Date.now() < latest);
  const lane = async () => {
    for (let scan = waiting.shift(); scan && goesOn(); scan = waiting.shift()) {
      const reply = await report(scan, random.pick(servers), agent);
      if (reply === 'nobody listens') waiting.push(scan);
      else if (reply?.scanId) acknowledged.push({ contactId: scan.scanner.contactId, scanId: reply.scanId, scene: scan.scene });
      await wait(random.between(0, restMs));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await agent.destroy();
  return acknowledged;
}

async function report({ scanner, scene }: Storm['scans'][number], server: ServerProcess, agent: Agent): Promise<ScanView | 'nobody listens' | null> {
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${scanner.token}` };
    const { statusCode, body } = await request(`${server.url}/api/scans`, { method: 'POST', headers, body: JSON.stringify({ scene }), dispatcher: agent });
    const text = await body.text();
    return statusCode === 201 ? (JSON.parse(text) as ScanView) : null;
  } catch (error) {
    return (error as { code?: string }).code === 'ECONNREFUSED' ? 'nobody listens' : null;
  }
}

/** Kills one process after the other while it works, each at a moment that nobody chose, and starts it again, until the storm is over. */
export async function killAtRandom(processes: ServerProcess[], random: Random, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const victim = random.pick(processes);
    await victim.untilReady();
    await wait(random.between(300, 1_800));
    await victim.kill();
    victim.start();
  }
}
