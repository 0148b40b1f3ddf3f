import { Spin } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useSessionQuery } from '../platform/session';
import { Failure } from '../platform/ui/load';
import { FirstPasswordPage } from './first-password.page';
import { SessionEndedDialog } from './session-ended-dialog';
import { SignInPage } from './sign-in.page';

/** Nobody passes without a session and a password of their own. The address stays, so that work goes on where it stopped. */
export function SignInGate({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  if (session.isPending) return <Spin fullscreen description="正在打开控制台…" />;
  if (session.data === undefined && session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <SignInPage />;
  if (session.data.mustChangePassword) return <FirstPasswordPage />;
  return (
    <Fragment key={session.data.staff.id}>
      {children}
      <SessionEndedDialog />
    </Fragment>
  );
}
