import type { ReactNode } from 'react';
import { Page, type PageProps } from './page';

interface Props extends PageProps {
  tabs?: ReactNode;
  filters?: ReactNode;
}

/** A page that is one list: what can be done, what is looked for, and the table. */
export function TablePage({ tabs, filters, children, ...page }: Props) {
  return (
    <Page {...page}>
      {tabs}
      {filters && <div className="filters">{filters}</div>}
      {children}
    </Page>
  );
}
