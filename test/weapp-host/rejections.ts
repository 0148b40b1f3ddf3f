import vm from 'node:vm';

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

interface Owner {
  owns(promise: Promise<unknown>): boolean;
  reject(reason: unknown): void;
}

/** The real process: a test runner may give its tests an imitation that never hears of rejections. */
const realProcess = vm.runInThisContext('process') as NodeJS.Process;

const owners = new Set<Owner>();
let displaced: Listener[] = [];

const route: Listener = (reason, promise) => {
  const owner = [...owners].find((candidate) => candidate.owns(promise));
  if (owner) owner.reject(reason);
  else displaced.forEach((listener) => listener(reason, promise));
};

/** Sends every rejection that nobody handled in an app's realm to that app; all others go to whoever listened before. */
export function ownRejections(owner: Owner): () => void {
  if (owners.size === 0) {
    displaced = realProcess.listeners('unhandledRejection');
    realProcess.removeAllListeners('unhandledRejection');
    realProcess.on('unhandledRejection', route);
  }
  owners.add(owner);
  return () => disown(owner);
}

function disown(owner: Owner): void {
  if (!owners.delete(owner) || owners.size > 0) return;
  realProcess.off('unhandledRejection', route);
  displaced.forEach((listener) => realProcess.on('unhandledRejection', listener));
  displaced = [];
}
