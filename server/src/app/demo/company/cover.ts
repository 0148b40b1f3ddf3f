/** A plain cover as a data address: small enough for the column of addresses, and it needs no file of its own. */
export function coverOf({ label, colour }: { label: string; colour: string }): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><path fill="${colour}" d="M0 0h640v360H0z"/>`
    + '<g fill="#fff"><circle cx="540" cy="70" r="150" opacity=".13"/><circle cx="600" cy="300" r="110" opacity=".1"/>'
    + `<text x="44" y="205" font-size="52" font-family="sans-serif">${label}</text></g></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
