import { FIGURES, FIGURE_NAMES, type Figure, type FigureCounts } from '@chudian/shared';
import { NumberLink } from '../platform/ui/number-link';

/** The four figures; each opens the rows behind it. */
export function FigureTiles({ counts, onOpen, note }: { counts: FigureCounts; onOpen: (figure: Figure) => void; note?: string }) {
  return (
    <div className="tiles">
      {FIGURES.map((figure) => (
        <div key={figure} className="tile">
          <div className="tile-label">{FIGURE_NAMES[figure]}</div>
          <div className="tile-value">
            <NumberLink value={counts[figure]} label={FIGURE_NAMES[figure]} onClick={() => onOpen(figure)} />
          </div>
          {note && <div className="tile-note">{note}</div>}
        </div>
      ))}
    </div>
  );
}
