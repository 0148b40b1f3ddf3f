import type { PropsWithChildren } from 'react';

function Icon({ size = 22, children }: PropsWithChildren<{ size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {children}
    </svg>
  );
}

export const BackIcon = () => <Icon><path d="M15 4 7 12l8 8" /></Icon>;
export const CloseIcon = () => <Icon size={18}><circle cx="12" cy="12" r="8.5" /><circle cx="12" cy="12" r="3.2" fill="currentColor" stroke="none" /></Icon>;
export const DotsIcon = () => <Icon size={20}><g fill="currentColor" stroke="none"><circle cx="5" cy="12" r="2" /><circle cx="12" cy="12" r="2.6" /><circle cx="19" cy="12" r="2" /></g></Icon>;
export const ScanIcon = () => <Icon><path d="M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M4 12h16" /></Icon>;
export const ChatsIcon = () => <Icon><path d="M20 11.5c0 4-3.6 7-8 7-1 0-2-.2-2.900-.5L5 20l1-3.4c-1.3-1.3-2-3.100-2-5.100 0-4 3.6-7 8-7s8 3 8 7Z" /></Icon>;
export const DirectoryIcon = () => <Icon><circle cx="9" cy="8" r="3.5" /><path d="M3 19c.6-3.3 3-5 6-5s5.4 1.7 6 5M17 8h4M17 12h4M18 16h3" /></Icon>;
export const MeIcon = () => <Icon><circle cx="12" cy="8" r="4" /><path d="M4.5 20c.8-4 3.800-6 7.5-6s6.7 2 7.5 6" /></Icon>;
export const MenuIcon = () => <Icon><path d="M5 7h14M5 12h14M5 17h14" /></Icon>;
export const KeyboardIcon = () => <Icon><rect x="3" y="6" width="18" height="12" rx="2" /><path d="M7 10h.01M11 10h.01M15 10h.01M8 14h8" /></Icon>;
export const PictureIcon = () => <Icon><rect x="3.5" y="5" width="17" height="14" rx="2" /><circle cx="9" cy="10" r="1.6" /><path d="m4 17 5-4 3 2.5 4-4 4.5 4.5" /></Icon>;
export const PencilIcon = () => <Icon><path d="m5 19 1-4L16.5 4.5a1.5 1.5 0 0 1 2 0l1 1a1.5 1.5 0 0 1 0 2L9 18l-4 1Z" /></Icon>;
