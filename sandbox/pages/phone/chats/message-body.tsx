import { textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { FieldsCard } from './fields-card';
import { Markdown } from './markdown';
import { MediaBubble } from './media-bubble';
import { MessageMenu } from './message-menu';
import { MiniProgramCard } from './mini-program-card';
import { NewsCard } from './news-card';
import { RichText } from './rich-text';
import { TemplateCard } from './template-card';
import { TextCard } from './text-card';

export function MessageBody({ message }: { message: ChatMessage }) {
  switch (message.kind) {
    case 'template': case 'subscribe': return <FieldsCard message={message} />;
    case 'news': return <NewsCard message={message} />;
    case 'miniprogrampage': return <MiniProgramCard message={message} />;
    case 'textcard': return <TextCard message={message} />;
    case 'template_card': return <TemplateCard message={message} />;
    case 'msgmenu': return <div className="bubble"><MessageMenu message={message} /></div>;
    case 'markdown': return <div className="bubble"><Markdown text={textOf(message.content.text)} /></div>;
    case 'image': case 'voice': case 'video': case 'music': return <MediaBubble message={message} />;
    default: return <div className="bubble"><RichText text={textOf(message.content.text)} /></div>;
  }
}
