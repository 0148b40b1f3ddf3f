const HUES = [168, 12, 212, 38, 268, 190, 340, 96];

/** A coloured tile with the first character of the name: nobody's photo, and always the same. */
export function Avatar({ name, size = 44 }: { name: string; size?: number }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const style = { width: size, height: size, fontSize: size * 0.45, background: `hsl(${HUES[sum % HUES.length]} 42% 42%)` };
  return <span className="avatar" style={style} aria-hidden>{[...name][0]}</span>;
}
