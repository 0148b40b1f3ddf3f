import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { SESSION_ENDED_KEY } from '../platform/api/query-client';
import { useSession } from '../platform/session';
import { leave } from './session-changes';
import { SignInForm } from './sign-in-form';

/** Signs in again over the page, so that what was typed there is not lost. */
export function SessionEndedDialog() {
  const { staff } = useSession();
  const { data: hasEnded } = useQuery({ queryKey: SESSION_ENDED_KEY, queryFn: () => false, initialData: false, staleTime: Infinity });
  return (
    <Modal
      open={hasEnded}
      title="登录已失效，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      destroyOnHidden
    >
      <p className="faint">页面上填写的内容还在，登录后可以接着做。</p>
      <SignInForm email={staff.email} />
      <Button block type="link" onClick={leave}>
        换一个账号登录
      </Button>
    </Modal>
  );
}
