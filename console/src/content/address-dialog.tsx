import { Form, Input } from 'antd';
import { FormDialog } from '../platform/ui/form-dialog';

/** Asks for the address of a link or a picture. */
export function AddressDialog({ title, onAnswer, onClosed }: { title: string; onAnswer: (address: string) => void; onClosed: () => void }) {
  return (
    <FormDialog<{ address: string }> title={title} submitText="插入" run={async ({ address }) => onAnswer(address)} onClosed={onClosed}>
      <Form.Item
        name="address"
        label="网址"
        rules={[
          { required: true, message: '请填写网址' },
          { type: 'url', message: '请填写以 https:// 开头的完整网址' },
        ]}
      >
        <Input inputMode="url" placeholder="https://" />
      </Form.Item>
    </FormDialog>
  );
}
