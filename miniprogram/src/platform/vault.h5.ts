/** As `vault.weapp.ts`, in the browser's own database: local storage is too small for a large event. */
const STORE = 'pieces';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('chudian', 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'));
  });
  return opened;
}

async function ask<Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = work(database.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refused.'));
  });
}

export async function readPiece(name: string): Promise<string | null> {
  return (await ask<string | undefined>('readonly', (store) => store.get(name) as IDBRequest<string | undefined>)) ?? null;
}

export async function writePiece(name: string, text: string): Promise<void> {
  await ask('readwrite', (store) => store.put(text, name));
}

export async function removePiece(name: string): Promise<void> {
  await ask('readwrite', (store) => store.delete(name));
}
