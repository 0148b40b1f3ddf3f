/** Files from the phone, as WeChat hands them over. `files.h5.ts` offers the same verbs in a browser. */
import Taro from '@tarojs/taro';
import type { ChosenFile, FileReply } from './types';

const ENDINGS = ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png', 'webp'];
const UPLOAD_TIMEOUT_MS = 60_000;

/** Pictures, or files out of a chat: WeChat knows no other place. Empty when the person closed the dialog. */
export async function chooseFiles(most: number): Promise<ChosenFile[]> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照或从相册选择', '从聊天记录选择文件'] });
    return tapIndex === 0 ? await choosePictures(most) : await chooseFromChat(most);
  } catch {
    return [];
  }
}

async function choosePictures(most: number): Promise<ChosenFile[]> {
  const { tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ['compressed'] });
  return tempFilePaths.map((path, index) => ({ name: `图片${index + 1}`, path }));
}

async function chooseFromChat(most: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'all', extension: ENDINGS });
  return tempFiles.map(({ name, path }) => ({ name, path }));
}

/** WeChat calls every status a success, and hands the reply over as text. */
export async function sendFile(url: string, token: string, { path }: ChosenFile): Promise<FileReply> {
  const { statusCode, data } = await Taro.uploadFile({ url, filePath: path, name: 'file', header: { Authorization: `Bearer ${token}` }, timeout: UPLOAD_TIMEOUT_MS });
  return { status: statusCode, data: parsed(data) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
