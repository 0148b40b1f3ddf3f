import { usePhone } from '../phone';
import { ChatsIcon, DirectoryIcon, MeIcon } from './icons';

const TABS = [
  { path: 'chats', name: '消息', icon: <ChatsIcon /> },
  { path: 'directory', name: '通讯录', icon: <DirectoryIcon /> },
  { path: 'me', name: '我', icon: <MeIcon /> },
];

export function TabBar() {
  const { nav, person } = usePhone();
  return (
    <nav className="tab-bar" aria-label="主要页面">
      {TABS.map(({ path, name, icon }) => (
        <button key={path} type="button" aria-current={nav.path === path ? 'page' : undefined} onClick={() => nav.show(path)}>
          <span className="tab-icon">{icon}{path === 'chats' && <Badge count={person.unread} />}</span>{name}
        </button>
      ))}
    </nav>
  );
}

export function Badge({ count }: { count: number }) {
  if (count === 0) return null;
  return <span className="badge" aria-label={`${count} 条未读`}>{count > 99 ? '99+' : count}</span>;
}
