import type { PropsWithChildren, ReactNode } from 'react';

export function Panel({ title, note, action, children }: PropsWithChildren<{ title: string; note?: ReactNode; action?: ReactNode }>) {
  return (
    <section className="panel" aria-label={title}>
      <header className="panel-header"><h2>{title}</h2>{note && <span className="soft">{note}</span>}<span className="panel-action">{action}</span></header>
      {children}
    </section>
  );
}
