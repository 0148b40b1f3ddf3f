import { composeScene, SEAL_LENGTH } from '@chudian/shared';
import type { Code } from '../../materials/code.entity.js';
import { CodeContent } from '../../materials/codes/code-content.js';
import { MiniImages } from '../../materials/codes/mini-images.js';
import { Config } from '../../platform/config/config.js';
import type { DemoCompany } from './company/demo-company.js';
import type { DemoWorld } from './demo-world.js';
import { FORGED, TABLE } from './table.data.js';
import type { BorrowedPhone, PrintedThing } from './wechat-desk.js';

/** Lays the printed things out in the sandbox, so that every phone can scan them. */
export async function layTable(world: DemoWorld, company: DemoCompany, phone: BorrowedPhone): Promise<void> {
  const things: PrintedThing[] = [];
  for (const { code: key, name, note } of TABLE) {
    const code = codeFor(company, key);
    things.push({ id: code.id, name, note, text: await textOf(world, code, phone) });
  }
  await world.wechat.layTable([...things, forgedThing(world)]);
}

function codeFor(company: DemoCompany, key: string): Code {
  return key.endsWith('#') ? company.serials.get(key.slice(0, -1)).at(-1)! : company.codes.get(key);
}

/** What a code of WeChat's own says only a phone can read. */
async function textOf(world: DemoWorld, code: Code, phone: BorrowedPhone): Promise<string> {
  return world.get(CodeContent).textOf(code) ?? phone.read(await world.get(MiniImages).of(code));
}

/** It has the shape of ours, and nobody could have sealed it. */
function forgedThing(world: DemoWorld): PrintedThing {
  const scene = composeScene({ serial: 'demoforged', seal: '0'.repeat(SEAL_LENGTH) });
  return { id: 'forged', ...FORGED, text: `${world.get(Config).publicUrl}/q/${scene}` };
}
