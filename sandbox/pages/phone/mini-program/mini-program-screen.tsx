import { useEffect } from 'react';
import { CloseIcon, DotsIcon } from '../frame/icons';
import { usePhone } from '../phone';
import { MiniProgramFrame } from './mini-program-frame';
import { useCapsuleMenu } from './use-capsule-menu';
import './mini-program.css';

/** The mini-program with WeChat's bar above it. It stays when another screen covers it, so that it can be entered warm. */
export function MiniProgramScreen({ isShown }: { isShown: boolean }) {
  const { miniProgram, config, nav, attempt } = usePhone();
  const { run, title, resume } = miniProgram;
  const openMenu = useCapsuleMenu();
  const needsStart = isShown && !run;
  useEffect(() => {
    if (needsStart) void attempt(resume);
    // Once, when the screen is shown and nothing runs: after a reload, or from the list.
  }, [needsStart]);
  return (
    <section className="screen mini-program" hidden={!isShown} aria-label={`小程序 ${config.miniProgram.name}`}>
      <header className="screen-header">
        <h1>{title || config.miniProgram.name}</h1>
        <div className="capsule">
          <button type="button" aria-label="更多" onClick={() => void openMenu()}><DotsIcon /></button>
          <button type="button" aria-label="关闭小程序" onClick={nav.back}><CloseIcon /></button>
        </div>
      </header>
      {run && <MiniProgramFrame key={run.id} run={run} />}
    </section>
  );
}
