import { Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { FieldNames } from './merge-drafts';
import type { DraftEditor } from './use-draft-editor';

interface Props<Draft extends object> {
  editor: DraftEditor<Draft>;
  /** 这份物料、这场活动 */
  what: string;
  names: FieldNames<Draft>;
  disabled: boolean;
  /** Nothing was sent, since fields are wrong. */
  onRefused?: (form: FormInstance<Draft>) => void;
  onFieldsChange?: () => void;
  children: ReactNode;
}

/** The one form on which a draft is edited, with what is asked when somebody else saved in between. */
export function DraftForm<Draft extends object>({ editor, what, names, disabled, onRefused, onFieldsChange, children }: Props<Draft>) {
  return (
    <Form<Draft>
      form={editor.form}
      layout="vertical"
      requiredMark="optional"
      disabled={disabled}
      initialValues={editor.initial}
      onValuesChange={editor.unsaved.mark}
      onFinish={() => editor.save.mutate()}
      onFinishFailed={() => onRefused?.(editor.form)}
      onFieldsChange={onFieldsChange}
      scrollToFirstError={{ block: 'center' }}
    >
      {children}
      {editor.meanwhile && (
        <ChangedMeanwhile
          what={what}
          names={names}
          merge={editor.meanwhile.merge}
          onMerge={editor.takeMerge}
          onTakeTheirs={editor.takeTheirs}
          onClose={editor.postpone}
        />
      )}
    </Form>
  );
}
