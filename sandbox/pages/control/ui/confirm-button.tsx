import { useState, type PropsWithChildren, type ReactNode } from 'react';
import { Dialog } from './dialog';

interface Props {
  label: ReactNode;
  question: string;
  onConfirm: () => void;
  className?: string;
  disabled?: boolean;
}

/** A button for what cannot be taken back. */
export function ConfirmButton({ label, question, onConfirm, className = 'button button-danger', disabled, children }: PropsWithChildren<Props>) {
  const [isAsking, setIsAsking] = useState(false);
  const confirm = () => {
    setIsAsking(false);
    onConfirm();
  };
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => setIsAsking(true)}>{label}</button>
      {isAsking && (
        <Dialog title={question} onClose={() => setIsAsking(false)}>
          {children}
          <footer className="dialog-buttons">
            <button type="button" className="button" onClick={() => setIsAsking(false)}>取消</button>
            <button type="button" className="button button-danger" onClick={confirm}>确定</button>
          </footer>
        </Dialog>
      )}
    </>
  );
}
