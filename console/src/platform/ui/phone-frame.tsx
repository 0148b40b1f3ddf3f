import type { ReactNode } from 'react';

/** A phone, to see a page as the attendee will. `isLive`: what it shows can be used. */
export function PhoneFrame({ title, isLive, children }: { title: string; isLive?: boolean; children: ReactNode }) {
  return (
    <div className="phone" role={isLive ? 'group' : 'img'} aria-label={`手机预览：${title}`}>
      <div className="phone-bar">{title || '触点'}</div>
      <div className="phone-screen">{children}</div>
    </div>
  );
}
