import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';

const TYPES = 'application/vnd.openxmlformats-officedocument';

export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]);
export const WEBP = Buffer.concat([Buffer.from('RIFF'), Buffer.from([26, 0, 0, 0]), Buffer.from('WEBPVP8L'), Buffer.alloc(18)]);
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const HTML = Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
export const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
export const GIF = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(20)]);

export const docx = () => office('word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`);
export const xlsx = () => office('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`);
export const docm = () => office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml');
export const plainZip = () => zip({ 'a.txt': 'hello' });

function office(part: string, type: string): Promise<Buffer> {
  return zip({ '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`, [part]: '<x/>' });
}

async function zip(files: Record<string, string>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, text] of Object.entries(files)) archive.addBuffer(Buffer.from(text), name);
  archive.end();
  return buffer(archive.outputStream);
}
