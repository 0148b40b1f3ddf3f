import { Button } from 'antd';

/** Stays at the foot of long forms: whether there is something to save, and the button that does. */
export function SaveBar({ isUnsaved, isSaving, isNew }: { isUnsaved: boolean; isSaving: boolean; isNew: boolean }) {
  return (
    <div className="save-bar">
      {isUnsaved && <span className="faint">有未保存的修改</span>}
      <Button type="primary" htmlType="submit" loading={isSaving} disabled={!isUnsaved && !isNew}>
        {isNew ? '创建' : '保存修改'}
      </Button>
    </div>
  );
}
