import { textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { PictureIcon } from '../frame/icons';
import { summaryOf } from './summary';

/** The sandbox keeps no media, so that a picture or a recording is only named. */
export function MediaBubble({ message }: { message: ChatMessage }) {
  const { title, description, mediaId } = message.content;
  return (
    <div className="bubble media">
      <span className="media-kind"><PictureIcon />{summaryOf(message)}</span>
      {textOf(title) && message.kind !== 'music' && <b>{textOf(title)}</b>}
      {textOf(description) && <span>{textOf(description)}</span>}
      <small className="mono">{textOf(mediaId)}</small>
    </div>
  );
}
