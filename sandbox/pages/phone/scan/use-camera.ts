import { useEffect, useRef, useState, type RefObject } from 'react';
import { drawJpeg } from './read-image';

const LOOK_EVERY_MS = 700;

export type CameraState = 'starting' | 'seeing' | 'unavailable';

/** Shows the camera in a video element, and hands over a picture now and then until it is let go. */
export function useCamera(onPicture: (picture: Blob) => Promise<void>): { video: RefObject<HTMLVideoElement>; state: CameraState } {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const latest = useRef(onPicture);
  latest.current = onPicture;
  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | undefined;
    const run = async () => {
      // Browsers give the camera to secure addresses only; elsewhere there is no `mediaDevices` at all.
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver || !video.current) return stop(stream);
      video.current.srcObject = stream;
      await video.current.play();
      setState('seeing');
      while (!isOver) {
        await look(video.current, latest.current);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    };
    run().catch(() => { if (!isOver) setState('unavailable'); });
    return () => {
      isOver = true;
      if (stream) stop(stream);
    };
  }, []);
  return { video, state };
}

/** Most pictures have no code in them: that is not worth a word. */
async function look(video: HTMLVideoElement | null, onPicture: (picture: Blob) => Promise<void>): Promise<void> {
  if (!video || video.videoWidth === 0) return;
  await onPicture(await drawJpeg(video, video.videoWidth, video.videoHeight)).catch(() => undefined);
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
