import { Button as WechatButton } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

type Look = 'primary' | 'quiet' | 'danger' | 'link';

interface Props {
  look?: Look;
  /** While something is being sent: shown, and taps do nothing. */
  isBusy?: boolean;
  id?: string;
  onClick?: () => void;
  /** WeChat's own sharing can only be started by such a button. */
  isShare?: boolean;
}

export function Button({ look = 'primary', isBusy = false, id, onClick, isShare, children }: PropsWithChildren<Props>) {
  return (
    <WechatButton
      id={id}
      className={buttonClass(look, isBusy)}
      hoverClass="button--hover"
      // Only when true: H5 takes the mere presence of the attribute for a yes.
      disabled={isBusy || undefined}
      openType={isShare ? 'share' : undefined}
      onClick={isBusy ? undefined : onClick}
    >
      {children}
    </WechatButton>
  );
}

/** For the buttons that only `platform` may make. */
export function buttonClass(look: Look, isBusy = false): string {
  return ['button', look !== 'primary' && `button--${look}`, isBusy && 'button--busy'].filter(Boolean).join(' ');
}
