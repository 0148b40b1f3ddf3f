import { useEffect, useRef, type PropsWithChildren } from 'react';

/** A modal window; Escape and the cross close it. */
export function Dialog({ title, onClose, children }: PropsWithChildren<{ title: string; onClose: () => void }>) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={box} className="dialog" aria-label={title} onClose={onClose} onClick={({ target }) => { if (target === box.current) onClose(); }}>
      <div className="dialog-box">
        <header className="dialog-header"><h2>{title}</h2><button type="button" className="button button-small" aria-label="关闭" onClick={onClose}>✕</button></header>
        {children}
      </div>
    </dialog>
  );
}
