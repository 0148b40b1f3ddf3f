import type { ReactNode } from 'react';
import { Page, type PageProps } from './page';

/** A page that is one list: what can be done, what is looked for, and the table. */
export function TablePage({ filters, children, ...page }: PageProps & { filters?: ReactNode }) {
  return (
    <Page {...page}>
      {filters && <div className="filters">{filters}</div>}
      {children}
    </Page>
  );
}
