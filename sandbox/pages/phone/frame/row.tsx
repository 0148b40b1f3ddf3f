import type { PropsWithChildren, ReactNode } from 'react';

interface Props {
  label: string;
  note?: ReactNode;
  onClick?: () => void;
}

/** A line of a settings list; one that leads somewhere can be tapped as a whole. */
export function Row({ label, note, onClick, children }: PropsWithChildren<Props>) {
  const text = <span className="row-label">{label}{note && <small>{note}</small>}</span>;
  if (!onClick) return <div className="row">{text}<span className="row-value">{children}</span></div>;
  return <button type="button" className="row" onClick={onClick}>{text}<span className="row-value">{children}<i aria-hidden>›</i></span></button>;
}

export function Group({ title, children }: PropsWithChildren<{ title?: string }>) {
  return <section className="group">{title && <h2>{title}</h2>}<div className="group-rows">{children}</div></section>;
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function Switch({ label, isOn, onChange }: SwitchProps) {
  return <button type="button" role="switch" className="switch" aria-checked={isOn} aria-label={label} onClick={() => onChange(!isOn)} />;
}
