import { bold, dim, padded, say } from '../terminal.mjs';

/** Made by the demo's seed (`server/src/app/demo`), which gives all of them the same password. */
const PASSWORD = 'chudian-demo-2026';
const SIGN_INS = [
  ['管理员 Admin', 'admin'], ['市场 Marketer', 'marketer'], ['线索开发 SDR', 'sdr'], ['销售 Sales', 'sales'],
  ['销售 Sales', 'sales2'], ['门岗 Door', 'door'], ['经销商 Dealer', 'dealer'],
];

/** Where everything is, and how to get in. */
export function welcome({ server, sandbox }, { hasDemoCompany }) {
  say();
  say(bold('触点已就绪 · Chudian is ready'));
  say();
  row('控制台 Console', `${server}/console/`);
  row('手机 Phone', `${sandbox}/phone/`);
  row('微信沙箱 WeChat sandbox', `${sandbox}/control/`);
  row('接口文档 API docs', `${server}/docs`);
  if (hasDemoCompany) signIns();
  say();
  say(dim('  数据与日志 Data and logs: data/   ·   Ctrl-C 停止 stops'));
  say();
}

function signIns() {
  say();
  say(`  演示账号 Demo sign-ins, 密码 password: ${bold(PASSWORD)}`);
  for (const [role, name] of SIGN_INS) row(role, `${name}@demo.chudian.local`);
}

function row(name, value) {
  say(`  ${padded(name, 26)}${value}`);
}
