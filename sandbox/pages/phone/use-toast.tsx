import { useCallback, useRef, useState, type ReactNode } from 'react';

const SHOWN_MS = 2_200;

export function useToast(): { say: (text: string) => void; toast: ReactNode } {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const say = useCallback((said: string) => {
    clearTimeout(timer.current);
    setText(said);
    timer.current = setTimeout(() => setText(''), SHOWN_MS);
  }, []);
  return { say, toast: <div className="toast" role="status">{text && <span>{text}</span>}</div> };
}
