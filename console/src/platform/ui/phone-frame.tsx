import type { ReactNode } from 'react';

/** A phone, to see a page as the attendee will. */
export function PhoneFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="phone" role="img" aria-label={`手机预览：${title}`}>
      <div className="phone-bar">{title || '触点'}</div>
      <div className="phone-screen">{children}</div>
    </div>
  );
}
