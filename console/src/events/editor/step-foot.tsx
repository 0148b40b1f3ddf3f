import { Button } from 'antd';
import { EDITOR_STEP_NAMES, EDITOR_STEPS, type EditorStep } from './editor-steps';

interface Props {
  step: EditorStep;
  onGo: (step: EditorStep) => void;
  editor: { unsaved: { isUnsaved: boolean }; save: { isPending: boolean } };
  isNew: boolean;
  isEditable: boolean;
}

/** The way on and back, and the save at every step. */
export function StepFoot({ step, onGo, editor, isNew, isEditable }: Props) {
  const index = EDITOR_STEPS.indexOf(step);
  const [previous, next] = [EDITOR_STEPS[index - 1], EDITOR_STEPS[index + 1]] as (EditorStep | undefined)[];
  const { isUnsaved } = editor.unsaved;
  return (
    <div className="save-bar">
      {previous && (
        <Button disabled={false} onClick={() => onGo(previous)}>
          上一步
        </Button>
      )}
      {next && (
        <Button disabled={false} onClick={() => onGo(next)}>
          <span>
            下一步<span className="wide-only">：{EDITOR_STEP_NAMES[next]}</span>
          </span>
        </Button>
      )}
      <span className="spring" />
      {isEditable && (
        <>
          {isUnsaved && <span className="faint wide-only">有未保存的修改</span>}
          <Button type="primary" htmlType="submit" loading={editor.save.isPending} disabled={!isUnsaved && !isNew}>
            {isNew ? '创建草稿' : '保存修改'}
          </Button>
        </>
      )}
    </div>
  );
}
