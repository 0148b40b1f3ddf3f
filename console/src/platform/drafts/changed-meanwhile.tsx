import { Alert, Button, Modal } from 'antd';
import type { FieldNames, Merge } from './merge-drafts';

interface Props<Draft> {
  /** 这份物料、这场活动 */
  what: string;
  names: FieldNames<Draft>;
  merge: Merge<Draft>;
  onMerge: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** Somebody saved in between. Nothing typed here is lost: it is put on top of theirs, or given up on purpose. */
export function ChangedMeanwhile<Draft>({ what, names, merge, onMerge, onTakeTheirs, onClose }: Props<Draft>) {
  const namesOf = (fields: (keyof Draft & string)[]) => fields.map((field) => `「${names[field]}」`).join('');
  const footer = (
    <div className="row dialog-foot">
      <Button danger onClick={onTakeTheirs}>
        放弃我的修改
      </Button>
      <Button type="primary" autoFocus onClick={onMerge}>
        合并后继续编辑
      </Button>
    </div>
  );
  return (
    <Modal open title={`在您编辑时，同事保存了${what}`} onCancel={onClose} footer={footer}>
      <div className="stack">
        <div>您的修改还在，没有丢失。对方修改了：{namesOf(merge.theirs) || '没有与这里有关的内容'}。</div>
        {merge.clashes.length > 0 ? (
          <Alert type="warning" showIcon title={`双方都改了${namesOf(merge.clashes)}`} description="合并时保留您的，请在保存前核对。" />
        ) : (
          <Alert type="success" showIcon title="没有冲突，可以放心合并" description="合并后请再点一次「保存修改」。" />
        )}
      </div>
    </Modal>
  );
}
