import { QUIET_MODULES, type Modules } from './modules.js';

/** Dark modules as one path, one unit each, moved by the quiet zone. */
export function drawSvg(modules: Modules, { sizeMm }: { sizeMm?: number } = {}): string {
  const edge = modules.sizeWithQuietZone;
  const size = sizeMm ? ` width="${sizeMm}mm" height="${sizeMm}mm"` : '';
  const path = modules.runs().map(({ x, y, width }) => `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h${width}v1h-${width}z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges">`
    + `<path fill="#fff" d="M0 0h${edge}v${edge}H0z"/><path fill="#000" d="${path}"/></svg>\n`;
}
