const LARGEST_SIDE = 1600;

/** Any picture that the browser can show, as the JPEG that the sandbox reads. Transparent ones are laid on white. */
export async function readImage(picture: Blob): Promise<Blob> {
  const url = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await drawJpeg(image, image.naturalWidth, image.naturalHeight);
  } catch {
    throw new Error('这个文件不是能识别的图片');
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function drawJpeg(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('这个浏览器不能处理图片');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('这个浏览器不能处理图片'))), 'image/jpeg', 0.92);
  });
}
