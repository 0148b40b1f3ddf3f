import type { ReactNode } from 'react';
import { usePhone } from '../phone';

const INLINE = /\*\*(.+?)\*\*|\[(.+?)\]\((.+?)\)|`(.+?)`|<font color="(\w+)">(.*?)<\/font>/g;

/** The little of Markdown that WeCom shows: headings, quotes, bold, links, code and three colours. */
export function Markdown({ text }: { text: string }) {
  return <>{text.split('\n').map((line, index) => <Line key={index} line={line} />)}</>;
}

function Line({ line }: { line: string }) {
  const [, heading, titled] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (heading) return <b className="md-heading"><Inline text={titled ?? ''} /></b>;
  const [, quoted] = /^>\s?(.*)$/.exec(line) ?? [];
  return <span className={quoted === undefined ? 'md-line' : 'md-line md-quote'}><Inline text={quoted ?? line} /></span>;
}

function Inline({ text }: { text: string }) {
  const { openLink } = usePhone();
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: bold, 2: label, 3: link, 4: code, 5: color, 6: colored } of text.matchAll(INLINE)) {
    parts.push(text.slice(end, index));
    if (bold) parts.push(<b key={index}>{bold}</b>);
    else if (link) parts.push(<button key={index} type="button" className="link" onClick={() => void openLink(link)}>{label}</button>);
    else if (code) parts.push(<code key={index}>{code}</code>);
    else parts.push(<span key={index} className={`md-${color}`}>{colored}</span>);
    end = index + whole.length;
  }
  return <>{parts}{text.slice(end) || (parts.length === 0 ? '\u00a0' : '')}</>;
}
