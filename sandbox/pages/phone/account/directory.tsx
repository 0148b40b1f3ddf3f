import type { ReactNode } from 'react';
import { Avatar } from '../../common/avatar';
import { ScanIcon } from '../frame/icons';
import { Group } from '../frame/row';
import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import './account.css';

/** Whom and what this phone knows. */
export function Directory() {
  const { config, person, nav } = usePhone();
  const scan = <button type="button" className="header-button" aria-label="扫一扫" onClick={() => nav.go('scan')}><ScanIcon /></button>;
  return (
    <Screen title="通讯录" action={scan}>
      <Group title="服务号">
        <Entry name={config.serviceAccount.name} note={person.follows ? '已关注' : '未关注'} onClick={() => nav.go('service-account')} />
      </Group>
      <Group title="最近使用的小程序">
        <Entry name={config.miniProgram.name} note={person.privacyAgreed ? '已同意隐私保护指引' : '未授权'} onClick={() => nav.go('mini-program')} />
      </Group>
      {person.wecomUserid && (
        <Group title="企业微信">
          {config.wecom.agents.map(({ agentid, name }) => (
            <Entry key={agentid} name={name} note={`${config.wecom.corpName} · ${person.wecomUserid}`} onClick={() => nav.go('chat/wecom')} />
          ))}
        </Group>
      )}
    </Screen>
  );
}

function Entry({ name, note, onClick }: { name: string; note: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className="row entry" onClick={onClick}>
      <Avatar name={name} size={40} />
      <span className="row-label">{name}<small>{note}</small></span>
    </button>
  );
}
