import type { MouseEvent } from 'react';
import { usePhone } from '../phone';
import { splitLinks } from './split-links';

const SCENE_LINK_IN_CHAT = 1082;

/** A text with its links to be tapped. */
export function RichText({ text }: { text: string }) {
  const { openLink } = usePhone();
  return (
    <>
      {splitLinks(text).map((part, index) => {
        const { link, isMiniProgram } = part;
        if (!link) return part.text;
        const open = (event: MouseEvent) => {
          event.preventDefault();
          void openLink(link, isMiniProgram ? SCENE_LINK_IN_CHAT : undefined);
        };
        return <a key={index} href={isMiniProgram ? '#/mini-program' : link} onClick={open}>{part.text}</a>;
      })}
    </>
  );
}
