import { PREFLIGHT_CHECK_NAMES, PREFLIGHT_CHECKS, type PreflightFinding, type PreflightView } from '@chudian/shared';
import { Alert, Progress, Table, Tag } from 'antd';

/** How far it is, what was checked, and each finding with what to do about it. */
export function PreflightResult({ preflight }: { preflight: PreflightView }) {
  const { status, codes, checked, unreadable, findings } = preflight;
  const percent = codes === 0 ? 100 : Math.floor((checked / codes) * 100);
  return (
    <div className="stack">
      <Progress percent={percent} status={status === 'failed' ? 'exception' : status === 'passed' ? 'success' : 'active'} />
      <Verdict preflight={preflight} />
      <div className="row">
        {PREFLIGHT_CHECKS.map((check) => (
          <Check
            key={check}
            name={PREFLIGHT_CHECK_NAMES[check]}
            faults={findings.filter((finding) => finding.check === check && !finding.isWarning).length}
            isRunning={status === 'running'}
          />
        ))}
      </div>
      {unreadable > 0 && (
        <Alert
          type="info"
          showIcon
          title={`${unreadable} 个小程序码只有微信能识读`}
          description="它们由微信绘制，机器在微信之外读不出来；其余检查照常进行。印刷前请用微信抽查几个。"
        />
      )}
      {findings.length > 0 && <Findings findings={findings} />}
    </div>
  );
}

function Verdict({ preflight: { status, codes, checked, findings } }: { preflight: PreflightView }) {
  if (status === 'running')
    return (
      <div>
        正在检查 {checked.toLocaleString()} / {codes.toLocaleString()} 个码，请稍候；关闭后再打开会重新检查。
      </div>
    );
  const warnings = findings.filter((finding) => finding.isWarning).length;
  if (status === 'failed') return <Alert type="error" showIcon title={`发现 ${findings.length - warnings} 个问题，请处理后再印刷`} />;
  const passed = `${codes.toLocaleString()} 个码全部通过，可以印刷`;
  return warnings > 0 ? <Alert type="warning" showIcon title={passed} description={`另有 ${warnings} 条提醒，印刷前请看一看。`} /> : <Alert type="success" showIcon title={passed} />;
}

const Check = ({ name, faults, isRunning }: { name: string; faults: number; isRunning: boolean }) => (
  <Tag color={faults > 0 ? 'red' : isRunning ? 'default' : 'green'}>
    {name}
    {faults > 0 && `：${faults} 个问题`}
  </Tag>
);

const Findings = ({ findings }: { findings: PreflightFinding[] }) => (
  <Table<PreflightFinding>
    rowKey={({ codeId, check }) => codeId + check}
    size="small"
    showHeader={false}
    pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    dataSource={findings}
    columns={[{ render: (_, finding) => <Finding finding={finding} /> }]}
  />
);

const Finding = ({ finding: { check, scene, message, isWarning } }: { finding: PreflightFinding }) => (
  <>
    <div className="row">
      <Tag color={isWarning ? 'gold' : 'red'}>{isWarning ? `提醒：${PREFLIGHT_CHECK_NAMES[check]}` : PREFLIGHT_CHECK_NAMES[check]}</Tag>
      <code>{scene}</code>
    </div>
    <div className="break">{message}</div>
  </>
);
