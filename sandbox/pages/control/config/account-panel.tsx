import { useState, type FormEvent } from 'react';
import { api } from '../../common/api';
import type { SandboxConfig, Verification } from '../../common/model';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';

interface Props {
  account: 'service' | 'mini';
  title: string;
  config: SandboxConfig['serviceAccount'] | SandboxConfig['miniProgram'];
  onChange: (push: { url: string | null }) => Promise<boolean>;
}

/** Where an account pushes to, and whether somebody answers there as WeChat wants it. */
export function AccountPanel({ account, title, config: { appid, originalId, push }, onChange }: Props) {
  const [url, setUrl] = useState(push.url ?? '');
  const [verification, setVerification] = useState<Verification | null>(null);
  const { attempt } = useNotices();
  const save = (event: FormEvent) => {
    event.preventDefault();
    setVerification(null);
    void onChange({ url: url.trim() || null });
  };
  const verify = () => void attempt(async () => setVerification(await api.post<Verification>('/control/api/push/verify', { account })));
  return (
    <Panel title={title} note={`${appid} · ${originalId}`}>
      <form className="line-form" onSubmit={save}>
        <label className="field">推送地址<input type="url" value={url} placeholder="不填则不推送" onChange={({ target }) => setUrl(target.value)} /></label>
        <button type="submit" className="button" disabled={url.trim() === (push.url ?? '')}>保存</button>
        <button type="button" className="button" disabled={!push.url} onClick={verify}>验证</button>
      </form>
      <p className="soft">{MODES[push.mode]} · {push.format === 'xml' ? 'XML' : 'JSON'} · Token {push.token}</p>
      {verification && <VerificationResult verification={verification} />}
    </Panel>
  );
}

const MODES = { plain: '明文模式', compatible: '兼容模式', safe: '安全模式' };

function VerificationResult({ verification: { ok, status, ms, body, reason } }: { verification: Verification }) {
  if (ok) return <p className="good" role="status">验证通过，用时 {ms} ms</p>;
  return <p className="bad" role="status">验证没有通过：{status === null ? '没有回答' : `HTTP ${status}`}{reason && `，${reason}`}{body && <span className="mono block">{body.slice(0, 300)}</span>}</p>;
}
