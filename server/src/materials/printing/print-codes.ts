import type { PrintQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Clock } from '../../platform/clock/clock.js';
import { shanghaiDay } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import type { CodeSelection } from '../code.repository.js';
import { DrawCode } from '../codes/draw-code.js';
import { toPng, toSvg } from '../codes/drawing/drawable.js';
import type { Material } from '../material.entity.js';
import { MaterialRepository } from '../material.repository.js';
import { fileNameOf, numberOf, safeName } from './code-labels.js';
import { PrintableCodes, type PrintableCode } from './printable-codes.js';
import { printSheet, type SheetItem } from './print-sheet.js';
import { SheetLayout } from './sheet-layout.js';
import { zipOf, type ZipEntry } from './zip-of.js';

const USUAL_MM = 30;
const FINE_DPI = 600;
const MM_PER_INCH = 25.4;
const WIDEST_PX = 2000;
const CSV_COLUMNS = { number: '编号', placement: '投放位', scene: '码值', address: '码内容' };

/** One order of print files. */
interface PrintJob extends CodeSelection {
  material: Material;
  codes: number;
  sizeMm: number;
  caption: NonNullable<PrintQuery['caption']>;
}

/** Everything that a printer needs for the codes of a material or of one batch, as one ZIP that is made while it is downloaded. */
@Injectable()
export class PrintCodes {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly printable: PrintableCodes,
    private readonly draw: DrawCode,
    private readonly clock: Clock,
  ) {}

  async execute(selection: CodeSelection, { sizeMm = USUAL_MM, caption = 'both' }: PrintQuery): Promise<{ fileName: string; zip: Readable }> {
    const material = await this.materials.get(selection.materialId);
    const codes = await this.printable.count(selection);
    await this.fetchMiniCodes(selection);
    const zip = zipOf(this.entries({ ...selection, material, codes, sizeMm, caption }), this.clock.now());
    return { fileName: `${safeName(material.name)}.zip`, zip };
  }

  /** Before the first byte leaves: what WeChat refuses can then still be told. */
  private async fetchMiniCodes(selection: CodeSelection): Promise<void> {
    const isOfPlainCodes = selection.batchId !== undefined;
    if (isOfPlainCodes) return;
    for await (const { code } of this.printable.each(selection)) {
      if (code.symbol === 'mini') await this.draw.execute(code);
    }
  }

  private async *entries(job: PrintJob): AsyncGenerator<ZipEntry> {
    yield { name: 'codes.csv', isCompressed: true, open: () => csvStream(Readable.from(this.csvRows(job)), CSV_COLUMNS) };
    yield { name: 'print-sheet.pdf', isCompressed: false, open: () => Readable.from(this.sheet(job)) };
    for await (const printable of this.printable.each(job)) {
      await nextTurn();
      yield* this.pictures(printable, job);
    }
  }

  private async *pictures({ code, placement, scene }: PrintableCode, { sizeMm }: PrintJob): AsyncGenerator<ZipEntry> {
    const name = fileNameOf(code, placement, scene);
    const drawn = await this.draw.execute(code);
    const png = await toPng(drawn, resolutionFor(sizeMm));
    yield { name: `png/${name}.png`, isCompressed: false, open: () => Readable.from(png) };
    if (Buffer.isBuffer(drawn)) return;
    // An encoder's bytes do not come from Node's pool of small buffers, of which the ZIP's list of names keeps all that it touches.
    const svg = new TextEncoder().encode(toSvg(drawn, { sizeMm }));
    yield { name: `svg/${name}.svg`, isCompressed: true, open: () => Readable.from([svg]) };
  }

  private async *csvRows(job: PrintJob): AsyncGenerator<Record<keyof typeof CSV_COLUMNS, string | number>> {
    for await (const { code, placement, scene, text } of this.printable.each(job)) {
      yield { number: code.number ?? '', placement, scene, address: text ?? '' };
    }
  }

  private sheet(job: PrintJob): AsyncGenerator<Buffer> {
    const layout = new SheetLayout(job.sizeMm, CAPTION_LINES[job.caption]);
    const note = `码边长 ${job.sizeMm} 毫米（含四周留白） · 共 ${job.codes.toLocaleString('zh-CN')} 个 · ${shanghaiDay(this.clock.now())}`;
    return printSheet(this.sheetItems(job), layout, { title: job.material.name, note, pages: layout.pagesFor(job.codes) });
  }

  private async *sheetItems(job: PrintJob): AsyncGenerator<SheetItem> {
    for await (const printable of this.printable.each(job)) {
      await nextTurn();
      yield { symbol: await this.draw.execute(printable.code), caption: captionOf(printable, job.caption) };
    }
  }
}

const CAPTION_LINES = { none: 0, placement: 1, number: 1, both: 2 };

function captionOf({ code, placement, scene }: PrintableCode, caption: PrintJob['caption']): string[] {
  const number = numberOf(code, scene);
  return { none: [], placement: [placement], number: [number], both: [placement, number] }[caption];
}

/** As many pixels as 600 dpi needs, within what is handy; the file says how large it is meant to be. */
function resolutionFor(sizeMm: number): { px: number; dpi: number } {
  const px = Math.min(WIDEST_PX, Math.round((sizeMm / MM_PER_INCH) * FINE_DPI));
  return { px, dpi: (px / sizeMm) * MM_PER_INCH };
}
