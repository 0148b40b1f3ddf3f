import { FullscreenOutlined } from '@ant-design/icons';
import type { EventView, SelfCheckInCodeView } from '@chudian/shared';
import { Button, Progress, QRCode } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { zonedRange } from '../../platform/time/zoned';
import { Load } from '../../platform/ui/load';
import { placeText } from '../event-words';
import { useEvent } from '../use-events';
import { useDoorCounts, useSelfCheckInCode } from './use-door';

/** For the screen at the entrance: a code that changes, so that a photograph of it is soon worth nothing. */
export function SelfCheckInPage() {
  const { id = '' } = useParams();
  const event = useEvent(id);
  return (
    <main className="big-screen">
      <Load from={event}>{(view) => <Screen event={view} />}</Load>
    </main>
  );
}

function Screen({ event }: { event: EventView }) {
  const code = useSelfCheckInCode(event.id);
  const { data: counts } = useDoorCounts(event.id);
  const people = Math.max(event.checkedIn, ...(counts?.lists.map((list) => list.people) ?? []));
  useEffect(() => {
    document.title = `自助签到 · ${event.title}`;
  }, [event.title]);
  return (
    <>
      <header>
        <h1>{event.title}</h1>
        <p>
          {zonedRange(event.startsAt, event.endsAt, event.timeZone)} · {placeText(event.place)}
        </p>
      </header>
      <Load from={code}>{(view) => <Code code={view} isLate={code.isError} />}</Load>
      <footer>
        <span>已签到 {people.toLocaleString()} 人</span>
        <Button icon={<FullscreenOutlined />} onClick={() => void document.documentElement.requestFullscreen?.()}>
          全屏
        </Button>
      </footer>
    </>
  );
}

const TICK_MS = 250;
/** As large as the screen allows beside the title and the numbers. */
const sizeOf = ({ innerWidth, innerHeight }: Window) => Math.max(200, Math.min(640, innerWidth - 120, Math.floor(innerHeight * 0.44)));

function Code({ code, isLate }: { code: SelfCheckInCodeView; isLate: boolean }) {
  const [now, setNow] = useState(Date.now());
  const [since, setSince] = useState(Date.now());
  useEffect(() => setSince(Date.now()), [code.code]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const renewAt = Date.parse(code.renewAt);
  const isDead = now >= Date.parse(code.deadAt);
  const left = Math.max(0, renewAt - now) / Math.max(1, renewAt - since);
  return (
    <section>
      <h2>打开微信扫一扫，自助签到</h2>
      <QRCode value={code.link} size={sizeOf(window)} errorLevel="M" bordered={false} color="#000" status={isDead ? 'loading' : 'active'} />
      <Progress percent={Math.min(100, left * 100)} showInfo={false} aria-label="这个码还能用多久" />
      <p>{isDead || isLate ? '网络不畅，正在取新的码……' : '码每隔几十秒更新，请扫屏幕上的，不要扫照片'}</p>
    </section>
  );
}
