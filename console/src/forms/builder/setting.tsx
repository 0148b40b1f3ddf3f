import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  note?: string;
  error?: string;
  children: (id: string) => ReactNode;
}

/** A labelled setting, with what is wrong with it. */
export function Setting({ label, note, error, children }: Props) {
  const id = useId();
  return (
    <div className="setting">
      <label htmlFor={id}>
        {label} {note && <span className="faint">{note}</span>}
      </label>
      {children(id)}
      {error && (
        <div className="bad" role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
