import { api } from '../../common/api';
import { Avatar } from '../../common/avatar';
import { Group, Row, Switch } from '../frame/row';
import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import { useBlocking, useUnfollow } from './use-service-account';
import './account.css';

/** The service account's profile. A ticket is that of the code by which it was found. */
export function ServiceProfile({ ticket }: { ticket?: string }) {
  const { person, config, nav, mine, attempt } = usePhone();
  const { name, originalId } = config.serviceAccount;
  const unfollow = useUnfollow();
  const setBlocking = useBlocking();
  const follow = () => attempt(async () => {
    await api.post(mine('follow'), { ticket });
    nav.go('chat/service');
  });
  return (
    <Screen title="服务号">
      <header className="profile">
        <Avatar name={name} size={64} />
        <div><h2>{name}</h2><p>微信号：{originalId}</p></div>
      </header>
      <div className="profile-actions">
        {person.follows
          ? <button type="button" className="button button-main" onClick={() => nav.go('chat/service')}>发消息</button>
          : <button type="button" className="button button-main" onClick={() => void follow()}>关注</button>}
      </div>
      {ticket && !person.follows && <p className="profile-note">你扫描了带参数的二维码，关注后服务号会知道是哪一个。</p>}
      {person.follows && (
        <Group>
          <Row label="接收消息" note="关闭后服务号发来的消息会被拒收">
            <Switch label="接收消息" isOn={!person.blocksService} onChange={(isOn) => void setBlocking(!isOn)} />
          </Row>
          <Row label="不再关注" onClick={() => void unfollow()} />
        </Group>
      )}
    </Screen>
  );
}
