import { useState, type FormEvent } from 'react';
import { api } from '../../common/api';
import type { Account } from '../../common/model';
import { KeyboardIcon, MenuIcon } from '../frame/icons';
import { usePhone } from '../phone';
import { ServiceMenu } from './service-menu';

/** Writing is possible to the service account only, and only for its followers. */
export function ChatFooter({ account }: { account: Account }) {
  const { person, config, nav } = usePhone();
  const menu = config.serviceAccount.menu?.button;
  const [isMenu, setIsMenu] = useState(true);
  if (account !== 'service') return null;
  if (!person.follows) {
    return (
      <footer className="chat-footer chat-follow">
        <span>关注后才能给服务号发消息</span>
        <button type="button" className="button button-main" onClick={() => nav.go('service-account')}>去关注</button>
      </footer>
    );
  }
  if (!menu) return <footer className="chat-footer"><Composer /></footer>;
  return (
    <footer className="chat-footer">
      <button type="button" className="chat-switch" aria-label={isMenu ? '切换到键盘' : '切换到菜单'} onClick={() => setIsMenu(!isMenu)}>
        {isMenu ? <KeyboardIcon /> : <MenuIcon />}
      </button>
      {isMenu ? <ServiceMenu buttons={menu} /> : <Composer />}
    </footer>
  );
}

function Composer() {
  const { mine, attempt } = usePhone();
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await api.post(mine('chats/service/messages'), { text });
      setText('');
    });
  };
  return (
    <form className="composer" onSubmit={send}>
      <input className="input" aria-label="消息" placeholder="发消息" autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className="button button-main" disabled={text.trim() === ''}>发送</button>
    </form>
  );
}
