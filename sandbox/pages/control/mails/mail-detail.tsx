import { useState } from 'react';
import type { Mail } from '../../common/model';
import { fullTime } from '../../common/time';
import { Dialog } from '../ui/dialog';

export function MailDetail({ mail: { subject, from, to, at, html, text }, onClose }: { mail: Mail; onClose: () => void }) {
  const [isPlain, setIsPlain] = useState(html === '');
  return (
    <Dialog title={subject || '（没有主题）'} onClose={onClose}>
      <dl className="facts">
        <div><dt>发件人</dt><dd>{from}</dd></div>
        <div><dt>收件人</dt><dd>{to.join('、')}</dd></div>
        <div><dt>时间</dt><dd>{fullTime(at)}</dd></div>
      </dl>
      {html !== '' && <button type="button" className="button button-small" onClick={() => setIsPlain(!isPlain)}>{isPlain ? '看网页版' : '看纯文本'}</button>}
      {isPlain
        ? <section className="detail-text"><pre tabIndex={0}>{text || '没有内容'}</pre></section>
        : <iframe className="mail-preview" title="邮件内容" sandbox="allow-popups" srcDoc={html} />}
    </Dialog>
  );
}
