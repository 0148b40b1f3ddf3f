/** Files from the phone, as a browser hands them over. The same verbs as `files.weapp.ts`. */
import type { ChosenFile, FileReply } from './types';

const ACCEPT = '.pdf,.docx,.xlsx,image/jpeg,image/png,image/webp';

/** Empty when the person closed the dialog. */
export function chooseFiles(most: number): Promise<ChosenFile[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: ACCEPT, multiple: most > 1 });
  input.id = 'choose-files';
  input.style.display = 'none';
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = () => {
      const files = [...(input.files ?? [])].slice(0, most);
      input.remove();
      resolve(files.map((blob) => ({ name: blob.name, path: '', blob })));
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    input.click();
  });
}

export async function sendFile(url: string, token: string, { name, blob }: ChosenFile): Promise<FileReply> {
  const body = new FormData();
  body.append('file', blob as Blob, name);
  const reply = await fetch(url, { method: 'POST', body, headers: { Authorization: `Bearer ${token}` } });
  return { status: reply.status, data: await reply.json().catch(() => null) };
}
