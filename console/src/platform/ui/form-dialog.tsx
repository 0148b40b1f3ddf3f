import { Button, Drawer, Form, Modal, Space } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useAction } from '../api/use-action';
import { showFieldErrors } from './field-errors';
import { focusFirstField } from './focus-first-field';

interface Props<Values, Reply> {
  title: ReactNode;
  /** A drawer for editing a thing, a small window for one decision. */
  as?: 'drawer' | 'modal';
  initial?: object;
  submitText?: string;
  closeText?: string;
  /** For what cannot be undone. */
  isDanger?: boolean;
  run: (values: Values) => Promise<Reply>;
  done?: string | ((reply: Reply) => string | null);
  refresh?: string[];
  then?: (reply: Reply) => void;
  /** Called once it is off the screen; unmount it then. */
  onClosed: () => void;
  children: ReactNode;
}

/** A form that opens over the page: first field focused, Enter sends, Esc closes, refusals stand beside their fields. */
export function FormDialog<Values extends object, Reply = unknown>(props: Props<Values, Reply>) {
  const { title, as = 'modal', initial, submitText = '保存', closeText = '取消', isDanger = false, run, done, refresh, then, onClosed, children } = props;
  const [form] = Form.useForm();
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  const close = () => setOpen(false);
  const action = useAction<object, Reply>({
    run: (values) => run(values as Values),
    done,
    refresh,
    otherwise: (error) => showFieldErrors(form, error),
    then: (reply) => {
      close();
      then?.(reply);
    },
  });
  const body = (
    <Form name={id} form={form} layout="vertical" requiredMark="optional" initialValues={initial} onFinish={action.mutate} scrollToFirstError>
      {children}
    </Form>
  );
  const footer = (
    <Space className="dialog-foot">
      <Button onClick={close}>{closeText}</Button>
      <Button type="primary" danger={isDanger} htmlType="submit" form={id} loading={action.isPending}>
        {submitText}
      </Button>
    </Space>
  );
  const afterOpenChange = (open: boolean) => (open ? focusFirstField(id) : onClosed());
  return as === 'drawer' ? (
    <Drawer title={title} open={isOpen} onClose={close} afterOpenChange={afterOpenChange} footer={footer} size="min(520px, 100vw)">
      {body}
    </Drawer>
  ) : (
    <Modal title={title} open={isOpen} onCancel={close} afterOpenChange={afterOpenChange} footer={footer}>
      {body}
    </Modal>
  );
}
