/** What the package keeps on the phone in pieces: each stays under WeChat's limit of 1 MB. `vault.h5.ts` keeps the same in a browser. */
import Taro from '@tarojs/taro';

export async function readPiece(name: string): Promise<string | null> {
  return Taro.getStorage<string>({ key: name }).then(({ data }) => data, () => null);
}

export async function writePiece(name: string, text: string): Promise<void> {
  await Taro.setStorage({ key: name, data: text });
}

export async function removePiece(name: string): Promise<void> {
  await Taro.removeStorage({ key: name }).catch(() => undefined);
}
