import { sceneOfLink, type PreflightCheck, type PreflightFinding } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { WechatRefused } from '../../platform/wechat/wechat.errors.js';
import { cursorAfter } from '../code.repository.js';
import { DrawCode } from '../codes/draw-code.js';
import { toPng, type Drawable } from '../codes/drawing/drawable.js';
import { PrintableCodes, type PrintableCode } from '../printing/printable-codes.js';
import { DecodeCode } from './decode-code.js';
import { MaterialFaults } from './material-faults.js';
import type { PortionResult, Preflight } from './preflight.entity.js';
import { ResolveScenes } from './resolve-scenes.js';

const PORTION = 100;
const DRAWN_PX = 400;
/** Below this, people hold the phone so near that it cannot focus. */
const SMALLEST_SURE_MM = 15;

/** What one code looks like to a scanner. */
interface Reading {
  printable: PrintableCode;
  /** Null for what only WeChat can read. */
  scene: string | null;
  fault: { check: PreflightCheck; message: string } | null;
}

/** Checks the next codes of a preflight: draws each, reads it as if printed, and looks up what it leads to. */
@Injectable()
export class CheckPortion {
  constructor(
    private readonly printable: PrintableCodes,
    private readonly draw: DrawCode,
    private readonly decode: DecodeCode,
    private readonly resolve: ResolveScenes,
    private readonly faults: MaterialFaults,
  ) {}

  async execute(preflight: Preflight): Promise<PortionResult> {
    const codes = await this.printable.portion(preflight.selection, preflight.cursor ?? undefined, PORTION);
    const readings = await this.read(codes, preflight.sizeMm);
    const findings = preflight.cursor === null && codes.length > 0 ? await this.commonFindings(preflight, codes[0]) : [];
    findings.push(...readings.flatMap(({ printable, fault }) => (fault ? [findingOf(printable, fault)] : [])));
    findings.push(...(await this.unresolved(readings)));
    return {
      checked: codes.length, unreadable: codes.filter(({ code }) => code.symbol === 'mini').length, findings,
      cursor: codes.length < PORTION ? null : cursorAfter(preflight.selection, codes[codes.length - 1].code),
    };
  }

  /** What is wrong with the material is wrong with all its codes; it is told once, at the first of them. */
  private async commonFindings(preflight: Preflight, first: PrintableCode): Promise<PreflightFinding[]> {
    const faults = await this.faults.of(preflight.materialId);
    const findings = (['resolves', 'landing-opens'] as const).filter((check) => faults[check].length > 0).map((check) => findingOf(first, { check, message: faults[check].join('\n') }));
    if (preflight.sizeMm >= SMALLEST_SURE_MM) return findings;
    const message = `印刷尺寸 ${preflight.sizeMm} 毫米偏小，部分手机难以对焦。建议放大到 ${SMALLEST_SURE_MM} 毫米以上。`;
    return [...findings, { ...findingOf(first, { check: 'renders', message }), isWarning: true }];
  }

  /** Drawing takes turns with everything else in this process; reading goes on in a thread of its own meanwhile. */
  private async read(codes: PrintableCode[], sizeMm: number): Promise<Reading[]> {
    const readings: Promise<Reading>[] = [];
    for (const printable of codes) {
      const drawn = await this.drawn(printable);
      readings.push(drawn instanceof WechatRefused ? Promise.resolve(notDrawn(printable, drawn)) : this.readOne(printable, drawn, sizeMm));
      await nextTurn();
    }
    return Promise.all(readings);
  }

  private async drawn({ code }: PrintableCode): Promise<Drawable | WechatRefused> {
    try {
      return await this.draw.execute(code);
    } catch (error) {
      if (error instanceof WechatRefused) return error;
      throw error;
    }
  }

  private async readOne(printable: PrintableCode, drawn: Drawable, sizeMm: number): Promise<Reading> {
    if (printable.text === null) return { printable, scene: printable.scene, fault: null };
    const text = await this.decode.execute(await toPng(drawn, { px: DRAWN_PX }), sizeMm);
    if (text === null) return { printable, scene: null, fault: { check: 'decodes', message: `按 ${sizeMm} 毫米印刷后读不出来。请放大印刷尺寸，或缩短网站地址后重新生成。` } };
    if (text !== printable.text) return { printable, scene: null, fault: { check: 'decodes', message: `读出的内容「${text.slice(0, 80)}」与应有的不同。请不要印刷，并联系管理员。` } };
    return { printable, scene: printable.code.symbol === 'follow' ? printable.scene : sceneOfLink(text), fault: null };
  }

  private async unresolved(readings: Reading[]): Promise<PreflightFinding[]> {
    const read = readings.filter((reading) => reading.fault === null);
    const codeIds = await this.resolve.execute(read.map((reading) => reading.scene ?? ''));
    return read.filter(({ printable }, index) => codeIds[index] !== printable.code.id)
      .map(({ printable }) => findingOf(printable, { check: 'resolves', message: '扫码后找不到这个码对应的物料。请停用它并重新生成。' }));
  }
}

function notDrawn(printable: PrintableCode, { why }: WechatRefused): Reading {
  return { printable, scene: null, fault: { check: 'renders', message: `微信没有画出这个码：${why}` } };
}

function findingOf({ code, scene }: PrintableCode, fault: { check: PreflightCheck; message: string }): PreflightFinding {
  return { codeId: code.id, scene, ...fault };
}
