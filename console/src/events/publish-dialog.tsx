import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { EventView } from '@chudian/shared';
import { Alert, Button, Modal } from 'antd';
import { ApiError } from '../platform/api/api-error';
import { draftOf } from './editor/event-draft';
import { findingsOf, type Finding } from './editor/event-findings';
import { EDITOR_STEP_NAMES } from './editor/editor-steps';
import { useEventStep } from './use-events';

interface Props {
  event: EventView;
  /** The editor holds more than what would be published. */
  isUnsaved: boolean;
  onClosed: () => void;
}

/** Looks once more before everybody can see it. */
export function PublishDialog({ event, isUnsaved, onClosed }: Props) {
  const publish = useEventStep(event.id, 'publish', onClosed);
  const findings = findingsOf(draftOf(event));
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length;
  const footer = (
    <>
      <Button onClick={onClosed}>{blocking > 0 ? '去修改' : '再看看'}</Button>
      <Button type="primary" disabled={blocking > 0 || isUnsaved} loading={publish.isPending} onClick={() => publish.mutate()}>
        发布
      </Button>
    </>
  );
  return (
    <Modal open title="发布活动" onCancel={onClosed} footer={footer}>
      <div className="stack">
        {isUnsaved && <Alert type="warning" showIcon title="有未保存的修改，请先保存，再发布" />}
        {blocking > 0 ? (
          <Alert type="error" showIcon title={`还有 ${blocking} 项必须补上，才能发布`} />
        ) : (
          <div>发布之后，拿到链接或扫码的人就能看到并报名。内容之后还可以改。</div>
        )}
        <ul className="findings">
          {findings.map((finding) => (
            <Line key={finding.text} finding={finding} />
          ))}
          {findings.length === 0 && (
            <li>
              <CheckCircleFilled className="good" /> 检查通过，没有遗漏
            </li>
          )}
        </ul>
        <Refusal error={publish.error} />
      </div>
    </Modal>
  );
}

const Line = ({ finding: { step, text, isBlocking } }: { finding: Finding }) => (
  <li>
    {isBlocking ? <CloseCircleFilled className="bad" aria-label="必须修改" /> : <ExclamationCircleFilled className="doubtful" aria-label="提醒" />}
    <span>
      {text} <span className="faint">· {EDITOR_STEP_NAMES[step]}</span>
    </span>
  </li>
);

/** The server looks too, and knows more. */
const Refusal = ({ error }: { error: Error | null }) =>
  error instanceof ApiError && Object.keys(error.fields).length > 0 ? <Alert type="error" title={Object.values(error.fields).join('；')} /> : null;
