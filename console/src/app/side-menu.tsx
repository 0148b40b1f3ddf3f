import { Menu } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useCan } from '../platform/session';
import { placesFor } from './menu';

/** The menu of the places this person may see. */
export function SideMenu({ onGo }: { onGo?: () => void }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const groups = placesFor(useCan());
  const current = groups.flatMap(({ places }) => places).find(({ to }) => pathname.startsWith(to));
  const go = (to: string) => {
    void navigate(to);
    onGo?.();
  };
  return (
    <Menu
      mode="inline"
      className="side-menu"
      selectedKeys={current ? [current.to] : []}
      onClick={({ key }) => go(key)}
      items={groups.map(({ group, places }) => ({
        type: 'group',
        label: group,
        children: places.map(({ to, text, icon }) => ({ key: to, icon, label: text })),
      }))}
    />
  );
}
