import Taro from '@tarojs/taro';
import nacl from 'tweetnacl';
import { readPiece, removePiece, writePiece } from '../platform/vault';
import type { PairedDevice } from './device';
import { DoorApi } from './door-api';
import { Gate } from './gate';
import { openPage } from './open-page';
import { ScanQueue, type SmallStore } from './scan-queue';
import { SnapshotShelf } from './snapshot-shelf';

const phoneStore: SmallStore = {
  read: (name) => (Taro.getStorageSync(name) as unknown) || null,
  write: (name, value) => Taro.setStorageSync(name, value),
  remove: (name) => Taro.removeStorageSync(name),
};

/** The gate on this very phone. */
export function gateOf(device: PairedDevice): Gate {
  return new Gate(device, {
    api: new DoorApi(device.token), store: phoneStore, shelf: new SnapshotShelf({ readPiece, writePiece, removePiece }, phoneStore, `door.${device.event.id}.${device.device.id}`),
    open: (sealed) => openPage(sealed, device.key), check: (message, signature, publicKey) => nacl.sign.detached.verify(message, signature, publicKey), clock: () => Date.now(),
  });
}

/** So many scans of this pairing's event wait on the phone to be reported. */
export function waitingOn({ event }: PairedDevice): number {
  return new ScanQueue(phoneStore, `door.${event.id}`).waiting;
}
