import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface Props {
  className: string;
  onAgree: () => void;
}

/** The button by which WeChat learns that its own privacy contract is agreed to as well. */
export function AgreeButton({ className, onAgree, children }: PropsWithChildren<Props>) {
  return (
    <Button id="agree" className={className} openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={onAgree}>
      {children}
    </Button>
  );
}
