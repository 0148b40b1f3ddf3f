import { useState } from 'react';
import { api } from '../../common/api';
import type { MenuButton, Opens } from '../../common/model';
import { usePhone } from '../phone';

const KNOWN_TYPES = ['click', 'view', 'miniprogram'];

/** The service account's menu: up to three buttons, each with up to five below it. */
export function ServiceMenu({ buttons }: { buttons: MenuButton[] }) {
  const { mine, open, attempt, say } = usePhone();
  const [unfolded, setUnfolded] = useState<number | null>(null);
  const tap = (button: MenuButton) => {
    setUnfolded(null);
    if (!KNOWN_TYPES.includes(button.type ?? '')) return say(`沙箱的手机还不支持这种菜单（${button.type}）`);
    void attempt(async () => {
      const opens = await api.post<Opens>(mine('chats/service/menu'), button);
      if (opens.opens !== 'chat') open(opens);
    });
  };
  return (
    <ul className="service-menu">
      {buttons.map((button, index) => (
        <li key={button.name}>
          <button
            type="button" aria-expanded={button.sub_button?.length ? unfolded === index : undefined}
            onClick={() => (button.sub_button?.length ? setUnfolded(unfolded === index ? null : index) : tap(button))}
          >
            {button.sub_button?.length ? '≡ ' : ''}{button.name}
          </button>
          {unfolded === index && (
            <ul className="service-submenu">
              {button.sub_button?.map((sub) => <li key={sub.name}><button type="button" onClick={() => tap(sub)}>{sub.name}</button></li>)}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
