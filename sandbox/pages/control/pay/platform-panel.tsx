import { api } from '../../common/api';
import type { PayView, SandboxConfig } from '../../common/model';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { MODES } from './pay-words';

type Settings = SandboxConfig['pay'];

interface Props {
  merchant: PayView['merchant'];
  certificate: string;
  settings: Settings;
  onChange: () => void;
}

const SPEEDS = [[1, '真实的快慢（约 24 小时）'], [60, '快 60 倍（约 24 分钟）'], [3_600, '快 3600 倍（约 24 秒）']] as const;
const PROBES = [[0, '从不'], [0.1, '十次里一次'], [1, '每次']] as const;

/** Who signs for the platform, and how hard it makes it for the merchant's server. */
export function PlatformPanel({ merchant, certificate, settings, onChange }: Props) {
  const { attempt } = useNotices();
  const set = (changes: Partial<Settings>) => void attempt(() => api.patch('/control/api/config', { pay: changes }).then(onChange), '已改');
  const rotate = () => void attempt(() => api.post('/control/api/pay/rotate').then(onChange), '平台换了证书，之前的一张仍可下载');
  return (
    <Panel title="商户与平台" note={`${merchant.name} · 商户号 ${merchant.mchid}`}>
      <fieldset className="choices">
        <legend className="hidden-visually">平台用什么签名</legend>
        {Object.entries(MODES).map(([mode, name]) => (
          <label key={mode}><input type="radio" name="mode" checked={settings.mode === mode} onChange={() => set({ mode: mode as Settings['mode'] })} />{name}</label>
        ))}
      </fieldset>
      <div className="grid-form">
        <Choice label="通知重发" value={settings.timesFaster} options={SPEEDS} onChange={(timesFaster) => set({ timesFaster })} />
        <Choice label="探测用的错误签名" value={settings.probes} options={PROBES} onChange={(probes) => set({ probes })} />
        <button type="button" className="button" disabled={settings.mode === 'public-key'} onClick={rotate}>更换平台证书</button>
      </div>
      {settings.mode !== 'public-key' && <p className="soft">正在使用的证书 <span className="mono">{certificate}</span></p>}
    </Panel>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  options: readonly (readonly [number, string])[];
  onChange: (value: number) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const all = options.some(([known]) => known === value) ? options : [...options, [value, String(value)] as const];
  return (
    <label className="field">{label}
      <select value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {all.map(([option, name]) => <option key={option} value={option}>{name}</option>)}
      </select>
    </label>
  );
}
