import { useEffect, useRef } from 'react';
import { LiveFeed, useIsLive } from '../common/live';
import { NoticeArea } from './ui/notice';
import { PAGES, pageAt } from './pages';
import { useRoute } from './use-route';
import './control.css';

export function ControlApp() {
  return <LiveFeed url="/control/api/live"><NoticeArea><Shell /></NoticeArea></LiveFeed>;
}

function Shell() {
  const { path } = useRoute();
  const page = pageAt(path);
  return (
    <div className="shell">
      <header className="side">
        <a className="brand" href="#/"><i aria-hidden />微信沙箱</a>
        <PageLinks current={page.path} />
        <a className="button button-small side-phone" href="/phone/" target="_blank" rel="noreferrer">打开一部手机</a>
      </header>
      <main className="content">
        <LostFeed />
        <h1>{page.name}</h1>
        {page.show()}
      </main>
    </div>
  );
}

/** On a phone the links are one line to be scrolled: the current one is kept in sight. */
function PageLinks({ current }: { current: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => { void link.current?.scrollIntoView({ block: 'nearest', inline: 'center' }); }, [current]);
  return (
    <nav aria-label="页面">
      <ul>
        {PAGES.map(({ path, name }) => {
          const here = path === current && { 'aria-current': 'page' as const, 'ref': link };
          return <li key={path}><a href={`#/${path}`} {...here}>{name}</a></li>;
        })}
      </ul>
    </nav>
  );
}

function LostFeed() {
  if (useIsLive()) return null;
  return <p className="lost" role="status">与沙箱的连接已断开，正在重连…</p>;
}
