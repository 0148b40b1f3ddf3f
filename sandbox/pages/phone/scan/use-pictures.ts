import { useEffect, useState } from 'react';

/** Takes pictures that are dropped on the window or pasted into it. Says whether one is being dragged. */
export function usePictures(onPicture: (picture: Blob) => Promise<void>): boolean {
  const [isDragging, setIsDragging] = useState(false);
  useEffect(() => {
    const take = (files: FileList | undefined) => {
      const picture = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (picture) void onPicture(picture);
    };
    const onPaste = ({ clipboardData }: ClipboardEvent) => take(clipboardData?.files);
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setIsDragging(event.type === 'dragover');
      if (event.type === 'drop') take(event.dataTransfer?.files);
    };
    window.addEventListener('paste', onPaste);
    for (const name of DRAGS) window.addEventListener(name, onDrag);
    return () => {
      window.removeEventListener('paste', onPaste);
      for (const name of DRAGS) window.removeEventListener(name, onDrag);
    };
  }, [onPicture]);
  return isDragging;
}

const DRAGS = ['dragover', 'dragleave', 'drop'] as const;
