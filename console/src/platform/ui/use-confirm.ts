import { App } from 'antd';
import type { ReactNode } from 'react';

interface Question {
  title: string;
  content: ReactNode;
  okText: string;
  /** For what cannot be undone. */
  isDanger?: boolean;
}

/** Asks before something that has consequences; resolves true when the person agrees. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  return async ({ title, content, okText, isDanger = false }) =>
    await modal.confirm({
      title,
      content,
      okText,
      cancelText: '取消',
      okButtonProps: { danger: isDanger },
      focusable: { autoFocusButton: isDanger ? 'cancel' : 'ok' },
    });
}
