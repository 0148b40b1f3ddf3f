import type { PropsWithChildren } from 'react';
import type { ChatMessage } from '../../common/model';
import { useTap } from './use-tap';

/** A card in a chat; as a whole it is the button when a tap opens something. */
export function Card({ message, footer, children }: PropsWithChildren<{ message: ChatMessage; footer?: string }>) {
  const tap = useTap(message);
  const content = <>{children}{footer && <span className="card-footer">{footer}{tap && <i aria-hidden>›</i>}</span>}</>;
  return tap ? <button type="button" className="card" onClick={tap}>{content}</button> : <div className="card">{content}</div>;
}
