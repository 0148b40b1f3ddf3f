import { api } from '../../common/api';
import type { SubscriptionSettings, TemplateConfig } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { Group, Row, Switch } from '../frame/row';
import { Screen } from '../frame/screen';
import { usePhone } from '../phone';

type Standing = 'accept' | 'reject' | 'ban' | '';
type Change = { mainSwitch?: boolean; itemSettings?: Record<string, Standing | null>; credits?: Record<string, number> };

/** What the mini-program may send: each template's kept choice, and how many messages were paid for. */
export function SubscriptionsScreen() {
  const { mine, config, attempt } = usePhone();
  const path = mine('mini-program/subscriptions');
  const settings = useRemote<SubscriptionSettings>(path, ['message']);
  const change = (changes: Change) => attempt(async () => settings.put(await api.patch<SubscriptionSettings>(path, changes)));
  return (
    <Screen title="订阅消息">
      <Loaded from={settings}>
        {({ mainSwitch, itemSettings, credits }) => (
          <>
            <Group><Row label="接收订阅消息"><Switch label="接收订阅消息" isOn={mainSwitch} onChange={(isOn) => void change({ mainSwitch: isOn })} /></Row></Group>
            {config.miniProgram.templates.map((template) => (
              <TemplateSettings key={template.id} template={template} standing={itemSettings[template.id] ?? ''} credits={credits[template.id] ?? 0} onChange={change} />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface Props {
  template: TemplateConfig;
  standing: Standing;
  credits: number;
  onChange: (change: Change) => Promise<void>;
}

function TemplateSettings({ template: { id, title, fields }, standing, credits, onChange }: Props) {
  const setCredits = (count: number) => void onChange({ credits: { [id]: count } });
  return (
    <Group title={title}>
      <Row label="询问时" note={fields.map(({ name }) => name).join('、')}>
        <select className="input" aria-label={`${title}：询问时`} value={standing} onChange={({ target }) => void onChange({ itemSettings: { [id]: (target.value || null) as Standing | null } })}>
          <option value="">每次询问</option>
          <option value="accept">总是允许</option>
          <option value="reject">总是拒绝</option>
          <option value="ban">被平台封禁</option>
        </select>
      </Row>
      <Row label="剩余可发送次数" note="每允许一次，多一条">
        <button type="button" className="button button-small" aria-label="减少一次" disabled={credits === 0} onClick={() => setCredits(credits - 1)}>−</button>
        <b>{credits}</b>
        <button type="button" className="button button-small" aria-label="增加一次" onClick={() => setCredits(credits + 1)}>＋</button>
      </Row>
    </Group>
  );
}
