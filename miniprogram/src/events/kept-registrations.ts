import type { MyRegistrationView } from '@chudian/shared';
import Taro from '@tarojs/taro';
import { meStore } from '../contacts/me';
import { keep, keptOf, type Kept } from './keeping';

/** Registrations as they were last seen, on the phone: the ticket must open in a hall without a network. */
const KEY = 'registrations';

const read = (): Kept => (Taro.getStorageSync<Kept | ''>(KEY) || {});

/** Full storage is no reason to fail: without it only the way without a network is gone. */
export function keepRegistrations(views: MyRegistrationView[]): void {
  const ownerId = meStore.get()?.id;
  if (!ownerId) return;
  void Taro.setStorage({ key: KEY, data: keep(read(), views, ownerId, new Date()) }).catch(() => undefined);
}

/** Only of the person who is signed in, when that is known. */
export function findKept(id: string) {
  return keptOf(read(), meStore.get()?.id).find(({ view }) => view.id === id);
}

export const allKept = () => keptOf(read(), meStore.get()?.id);
