import type { Permission } from '@chudian/shared';
import type { ReactNode } from 'react';
import { useCan } from '../session';

/** Shows its children only to those who may. */
export function Allowed({ to, children }: { to: Permission; children: ReactNode }) {
  return useCan()(to) ? children : null;
}
