import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useIsLive } from '../common/live';
import type { PersonView, PhoneConfig } from '../common/model';
import { Device } from './frame/device';
import { TabBar } from './frame/tab-bar';
import { MiniProgramScreen } from './mini-program/mini-program-screen';
import { takeWaitingLink } from './people/addresses';
import { PhoneContext } from './phone';
import { DemoTable } from './scan/demo-table';
import { TopScreen } from './screens';
import { useSheets } from './sheets/use-sheets';
import { TABS } from './stack';
import { usePhoneOf } from './use-phone-of';
import { useToast } from './use-toast';

/** What is on the phone's glass: a screen, the mini-program that runs behind it, and sheets over both. */
export function Glass({ person, config }: { person: PersonView; config: PhoneConfig }) {
  const { ask, sheet } = useSheets();
  const { say, toast } = useToast();
  const phone = usePhoneOf(person, config, ask, say);
  const clockOffsetMs = useMemo(() => config.now - Date.now(), [config.now]);
  useEffect(() => {
    const link = takeWaitingLink();
    if (link) void phone.openLink(link);
    // Once: the link was given by the address with which this window was opened.
  }, []);
  useEffect(() => { document.title = `${person.name} 的手机`; }, [person.name]);
  const isMiniProgram = phone.nav.path === 'mini-program';
  return (
    <PhoneContext.Provider value={phone}>
      <Device clockOffsetMs={clockOffsetMs} aside={<DemoTable />}>
        <Covered isCovered={sheet !== null}>
          <Offline />
          {!isMiniProgram && <TopScreen />}
          {(isMiniProgram || phone.miniProgram.run) && <MiniProgramScreen isShown={isMiniProgram} />}
          {TABS.includes(phone.nav.path) && <TabBar />}
        </Covered>
        {sheet}
        {toast}
      </Device>
    </PhoneContext.Provider>
  );
}

/** What lies under a sheet can be reached neither by tap nor by key. */
function Covered({ isCovered, children }: { isCovered: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.toggleAttribute('inert', isCovered); }, [isCovered]);
  return <div ref={box} className="covered">{children}</div>;
}

function Offline() {
  if (useIsLive()) return null;
  return <p className="offline" role="status">与沙箱的连接已断开，正在重连…</p>;
}
