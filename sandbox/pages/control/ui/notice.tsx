import { createContext, useCallback, useContext, useMemo, useRef, useState, type PropsWithChildren } from 'react';
import { messageOf } from '../../common/api';

interface Notices {
  say: (text: string, isProblem?: boolean) => void;
  /** Runs something, says that it is done, or why it was refused. Tells whether it succeeded. */
  attempt: (run: () => Promise<unknown>, done?: string) => Promise<boolean>;
}

const NoticesContext = createContext<Notices | null>(null);
const SHOWN_MS = 3_500;

export function NoticeArea({ children }: PropsWithChildren) {
  const [notice, setNotice] = useState<{ text: string; isProblem: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const say = useCallback((text: string, isProblem = false) => {
    clearTimeout(timer.current);
    setNotice({ text, isProblem });
    timer.current = setTimeout(() => setNotice(null), SHOWN_MS);
  }, []);
  const notices = useMemo<Notices>(() => ({
    say,
    attempt: (run, done) => run().then(
      () => { if (done) say(done); return true; },
      (error: unknown) => { say(messageOf(error), true); return false; },
    ),
  }), [say]);
  return (
    <NoticesContext.Provider value={notices}>
      {children}
      <div className="notice-area" role="status">{notice && <p className={notice.isProblem ? 'notice notice-problem' : 'notice'}>{notice.text}</p>}</div>
    </NoticesContext.Provider>
  );
}

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('There is no NoticeArea around this.');
  return notices;
}
