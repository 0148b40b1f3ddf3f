import { Avatar } from '../../common/avatar';
import { Group, Row, Switch } from '../frame/row';
import { Screen } from '../frame/screen';
import { peopleAddress } from '../people/addresses';
import { usePhone } from '../phone';
import { useBlocking } from './use-service-account';
import { useWithdrawPrivacy } from './use-withdraw-privacy';
import { PhoneNumberRow } from './phone-number-row';
import './account.css';

/** Who holds this phone, and what they allow whom. */
export function Me() {
  const { person, config, nav } = usePhone();
  const setBlocking = useBlocking();
  const withdrawPrivacy = useWithdrawPrivacy();
  return (
    <Screen title="我">
      <header className="profile">
        <Avatar name={person.name} size={64} />
        <div><h2>{person.name}</h2><p>{person.note || '没有备注'}</p></div>
      </header>
      <Group><PhoneNumberRow key={person.phone} /></Group>
      <Group title={`服务号 · ${config.serviceAccount.name}`}>
        <Row label="关注" onClick={() => nav.go('service-account')}>{person.follows ? '已关注' : '未关注'}</Row>
        <Row label="接收消息"><Switch label="接收服务号消息" isOn={!person.blocksService} onChange={(isOn) => void setBlocking(!isOn)} /></Row>
      </Group>
      <Group title={`小程序授权 · ${config.miniProgram.name}`}>
        {person.privacyAgreed
          ? <Row label="隐私保护指引" note="已同意" onClick={() => void withdrawPrivacy()}>撤回</Row>
          : <Row label="隐私保护指引" note="未同意，小程序需要时会询问" />}
        <Row label="订阅消息" onClick={() => nav.go('subscriptions')} />
      </Group>
      <Group title="各账号看到的身份">
        <Row label="小程序 openid" note={<span className="mono">{person.openids.mini}</span>} />
        <Row label="服务号 openid" note={<span className="mono">{person.openids.service}</span>} />
        <Row label="unionid" note={<span className="mono">{person.unionid ?? '没有：开放平台认不出是同一个人'}</span>} />
        {person.wecomUserid && <Row label="企业微信账号" note={<span className="mono">{person.wecomUserid}</span>} />}
      </Group>
      <p className="me-switch"><a className="button" href={peopleAddress()}>换一个人</a></p>
    </Screen>
  );
}
