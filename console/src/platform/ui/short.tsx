/** Text of unknown length on one line, whole on hover; or a dash, or a word, when there is none. */
export function Short({ text, none = '—', isNarrow = false }: { text: string | null | undefined; none?: string; isNarrow?: boolean }) {
  if (!text) return <span className="faint">{none}</span>;
  return (
    <span className={isNarrow ? 'ellipsis short' : 'ellipsis'} title={text}>
      {text}
    </span>
  );
}
