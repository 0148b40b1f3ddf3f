const PAGE = { width: 210, height: 297 };
const TOP = 26;
const BOTTOM = 20;
const SIDE = 10;
/** Between two codes, for the cut marks of both. */
const GUTTER = 6;
const CAPTION_LINE = 3.6;

/** Where codes stand on sheets of A4, in millimetres from the top left corner. */
export class SheetLayout {
  readonly page = PAGE;
  readonly side = SIDE;
  readonly columns: number;
  readonly rows: number;
  private readonly left: number;

  /** `sizeMm` is the edge of a code with its quiet zone. */
  constructor(
    readonly sizeMm: number,
    private readonly captionLines: number,
  ) {
    this.columns = Math.max(1, howMany(PAGE.width - 2 * SIDE, sizeMm));
    this.rows = howMany(PAGE.height - TOP - BOTTOM, this.cellHeight);
    this.left = (PAGE.width - this.columns * (sizeMm + GUTTER) + GUTTER) / 2;
  }

  get perPage(): number {
    return this.columns * this.rows;
  }

  /** From the upper cut mark to the lower: the code, and the caption under it. */
  get cellHeight(): number {
    return this.sizeMm + this.captionLines * CAPTION_LINE;
  }

  pagesFor(codes: number): number {
    return Math.ceil(codes / this.perPage);
  }

  /** The upper edge of a line of the caption, measured from the code's. */
  captionAt(line: number): number {
    return this.sizeMm + line * CAPTION_LINE;
  }

  /** The top left corner of a place on its page, filled row by row. */
  cornerOf(place: number): { x: number; y: number } {
    const column = place % this.columns;
    const row = Math.floor(place / this.columns);
    return { x: this.left + column * (this.sizeMm + GUTTER), y: TOP + row * (this.cellHeight + GUTTER) };
  }
}

function howMany(room: number, size: number): number {
  return Math.floor((room + GUTTER) / (size + GUTTER));
}
