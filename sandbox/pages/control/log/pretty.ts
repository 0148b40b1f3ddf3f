const STEP = '  ';

/** JSON and XML by line, everything else as it is. */
export function pretty(text: string): string {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return prettyJson(trimmed);
  return trimmed.startsWith('<') && !/^<image\//.test(trimmed) ? prettyXml(trimmed) : text;
}

/** Indents without reading: WeChat's 64-bit ids would lose their last digits, and a text that was cut could not be read at all. */
function prettyJson(text: string): string {
  let depth = 0;
  const line = () => `\n${STEP.repeat(Math.max(depth, 0))}`;
  return text.replace(/"(?:\\.|[^"\\])*"?|\{\s*\}|\[\s*\]|[{}[\],:]|\s+/g, (token) => {
    if (/^\s/.test(token)) return '';
    if (token === '{' || token === '[') { depth += 1; return token + line(); }
    if (token === '}' || token === ']') { depth -= 1; return line() + token; }
    if (token === ',') return token + line();
    return token === ':' ? ': ' : token;
  });
}

/** An element with nothing but text stays on one line. */
function prettyXml(text: string): string {
  let depth = 0;
  return text.replace(/(?<!\]\])>\s*<(?!!)/g, '>\n<').split('\n').map((line) => {
    if (/^<\//.test(line)) depth -= 1;
    const shown = STEP.repeat(Math.max(depth, 0)) + line;
    if (/^<[^/!?]/.test(line) && !/\/>$|<\/[^>]+>$/.test(line)) depth += 1;
    return shown;
  }).join('\n');
}
