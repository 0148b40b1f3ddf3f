import { api } from '../../common/api';
import type { SandboxConfig } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { AccountPanel } from './account-panel';
import { ConfigEditor } from './config-editor';

/** What this WeChat pretends to be. */
export function ConfigPage() {
  const config = useRemote<SandboxConfig>('/control/api/config');
  const { attempt } = useNotices();
  const change = (changes: object) => attempt(async () => config.put(await api.patch<SandboxConfig>('/control/api/config', changes)), '配置已保存');
  return (
    <Loaded from={config}>
      {(all) => (
        <div className="panels">
          <AccountPanel key={all.serviceAccount.push.url} account="service" title={`服务号 · ${all.serviceAccount.name}`} config={all.serviceAccount} onChange={(push) => change({ serviceAccount: { push } })} />
          <AccountPanel key={all.miniProgram.push.url} account="mini" title={`小程序 · ${all.miniProgram.name}`} config={all.miniProgram} onChange={(push) => change({ miniProgram: { push } })} />
          <Panel title="全部配置"><ConfigEditor config={all} onChange={change} /></Panel>
        </div>
      )}
    </Loaded>
  );
}
