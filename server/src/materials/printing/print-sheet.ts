import { createRequire } from 'node:module';
import type { Drawable } from '../codes/drawing/drawable.js';
import { QUIET_MODULES, type Modules } from '../codes/drawing/modules.js';
import type { SheetLayout } from './sheet-layout.js';

/** A font with Chinese, of which the PDF takes in the characters that are used. */
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const POINTS_PER_MM = 72 / 25.4;
/** Black ink alone: mixed from four inks, edges would blur when the plates are not exactly above each other. */
const BLACK: [number, number, number, number] = [0, 0, 0, 100];
const GREY: [number, number, number, number] = [0, 0, 0, 60];
const MARK = { gap: 0.5, length: 2 };
const SCALE_BAR_MM = 50;

export interface SheetHeader {
  title: string;
  note: string;
  pages: number;
}

export interface SheetItem {
  symbol: Drawable;
  /** Lines below it. */
  caption: string[];
}

/** Sheets of A4 to print and cut, given out page by page. */
export async function* printSheet(items: AsyncIterable<SheetItem>, layout: SheetLayout, header: SheetHeader): AsyncGenerator<Buffer> {
  // Loaded with the first sheet: it takes some thirty megabytes, and most processes never draw one.
  const { default: PDFDocument } = await import('pdfkit');
  const sheet = new Sheet(new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: header.title } }), layout, header);
  let count = 0;
  for await (const item of items) {
    const place = count % layout.perPage;
    if (place === 0) yield* sheet.begin(count / layout.perPage + 1);
    sheet.draw(item, place);
    count += 1;
  }
  yield* sheet.end();
}

class Sheet {
  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly layout: SheetLayout,
    private readonly header: SheetHeader,
  ) {
    pdf.registerFont('chinese', FONT);
  }

  /** The page before, and a new one with header and scale bar. */
  *begin(page: number): Generator<Buffer> {
    this.pdf.addPage().scale(POINTS_PER_MM).font('chinese').lineWidth(0.1).strokeColor(BLACK).fillColor(BLACK);
    this.drawHeader(page);
    this.drawScaleBar();
    yield* this.finished();
  }

  draw({ symbol, caption }: SheetItem, place: number): void {
    const { x, y } = this.layout.cornerOf(place);
    const { sizeMm, cellHeight } = this.layout;
    if (Buffer.isBuffer(symbol)) this.pdf.image(symbol, x, y, { width: sizeMm });
    else this.drawModules(symbol, x, y);
    this.drawCutMarks(x, y, cellHeight);
    caption.forEach((text, line) => this.write(text, { x, y: y + this.layout.captionAt(line), width: sizeMm, size: 2.5, align: 'center' }));
  }

  async *end(): AsyncGenerator<Buffer> {
    this.pdf.end();
    for await (const chunk of this.pdf) yield chunk as Buffer;
  }

  private *finished(): Generator<Buffer> {
    const bytes = this.pdf.read() as Buffer | null;
    if (bytes) yield bytes;
  }

  private drawModules(modules: Modules, x: number, y: number): void {
    const unit = this.layout.sizeMm / modules.sizeWithQuietZone;
    const squares = modules.runs().map((run) => `${run.x} ${run.y} ${run.width} 1 re`).join('\n');
    this.pdf.save().translate(x + QUIET_MODULES * unit, y + QUIET_MODULES * unit).scale(unit);
    // One path and one fill: squares that are filled one by one show hair lines between them.
    this.pdf.addContent(`${squares}\nf`).restore();
  }

  private drawCutMarks(left: number, top: number, height: number): void {
    const { gap, length } = MARK;
    const right = left + this.layout.sizeMm;
    const bottom = top + height;
    for (const [x, outwards] of [[left, -1], [right, 1]]) {
      for (const [y, away] of [[top, -1], [bottom, 1]]) {
        this.pdf.moveTo(x + outwards * gap, y).lineTo(x + outwards * (gap + length), y);
        this.pdf.moveTo(x, y + away * gap).lineTo(x, y + away * (gap + length));
      }
    }
    this.pdf.stroke();
  }

  private drawHeader(page: number): void {
    const { side, page: { width } } = this.layout;
    const room = width - 2 * side;
    this.write(this.header.title, { x: side, y: 8, width: room - 30, size: 4.2 });
    this.write(`第 ${page} / ${this.header.pages} 页`, { x: side, y: 8.6, width: room, size: 3, align: 'right' });
    this.pdf.fillColor(GREY);
    this.write(this.header.note, { x: side, y: 15, width: room, size: 3 });
    this.pdf.fillColor(BLACK);
  }

  private drawScaleBar(): void {
    const { side: x, page } = this.layout;
    const y = page.height - 10;
    this.pdf.moveTo(x, y).lineTo(x + SCALE_BAR_MM, y);
    for (let at = 0; at <= SCALE_BAR_MM; at += 10) this.pdf.moveTo(x + at, y - (at % SCALE_BAR_MM === 0 ? 2 : 1)).lineTo(x + at, y);
    this.pdf.stroke();
    this.write(`${SCALE_BAR_MM} 毫米标尺：请按 100% 原尺寸打印，不要缩放；量得 ${SCALE_BAR_MM} 毫米即为正确`, { x: x + SCALE_BAR_MM + 4, y: y - 3, width: 120, size: 3 });
  }

  /** One line; what is too long ends in an ellipsis. */
  private write(text: string, { x, y, width, size, align = 'left' }: { x: number; y: number; width: number; size: number; align?: 'left' | 'center' | 'right' }): void {
    this.pdf.fontSize(size);
    const line = this.fit(text, width);
    const rest = width - this.pdf.widthOfString(line);
    this.pdf.text(line, x + (align === 'left' ? 0 : align === 'right' ? rest : rest / 2), y, { lineBreak: false });
  }

  private fit(text: string, width: number): string {
    if (this.pdf.widthOfString(text) <= width) return text;
    const characters = Array.from(text);
    while (characters.length > 0 && this.pdf.widthOfString(`${characters.join('')}…`) > width) characters.pop();
    return `${characters.join('')}…`;
  }
}
