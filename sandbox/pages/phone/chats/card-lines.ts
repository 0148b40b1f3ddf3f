export interface CardLine {
  text: string;
  tone: 'normal' | 'gray' | 'highlight';
}

const BLOCK = /<div(?:\s+class=["']?(\w+)["']?)?\s*>(.*?)<\/div>/gis;

/** A text card's description: lines, in `<div class="gray">` and its like where WeCom's few colours are wanted. */
export function cardLines(description: string): CardLine[] {
  const lines: CardLine[] = [];
  const add = (text: string, tone: CardLine['tone']) => {
    for (const line of text.split(/<br\s*\/?>|\n/i)) if (line.trim() !== '') lines.push({ text: line.trim(), tone });
  };
  let end = 0;
  for (const { index, 0: whole, 1: tone, 2: text = '' } of description.matchAll(BLOCK)) {
    add(description.slice(end, index), 'normal');
    add(text, tone === 'gray' || tone === 'highlight' ? tone : 'normal');
    end = index + whole.length;
  }
  add(description.slice(end), 'normal');
  return lines;
}
