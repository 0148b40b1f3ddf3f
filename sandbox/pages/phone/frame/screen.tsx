import type { PropsWithChildren, ReactNode } from 'react';
import { usePhone } from '../phone';
import { BackIcon } from './icons';

interface Props {
  title: string;
  action?: ReactNode;
  footer?: ReactNode;
  className?: string;
}

/** One screen: its title with a way back, what it shows, and what is fixed below. */
export function Screen({ title, action, footer, className = '', children }: PropsWithChildren<Props>) {
  const { nav } = usePhone();
  return (
    <section className={`screen ${className}`} aria-label={title}>
      <header className="screen-header">
        {nav.canGoBack && <button type="button" className="header-button header-back" aria-label="返回" onClick={nav.back}><BackIcon /></button>}
        <h1>{title}</h1>
        {action}
      </header>
      <div className="screen-body">{children}</div>
      {footer}
    </section>
  );
}
