import { useEffect, useState } from 'react';
import { api } from '../../common/api';
import { Loading } from '../../common/states';
import { DotsIcon } from '../frame/icons';
import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import { ChoiceSheet } from '../sheets/plain-sheets';
import './web.css';

/** WeChat's own browser. The page may ask who is reading it, so the sandbox is told first who holds the phone. */
export function WebPage({ url }: { url: string }) {
  const { mine, attempt } = usePhone();
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    const tell = () => attempt(() => api.post(mine('current')));
    void tell().then(() => setIsReady(true));
    // Another window may be somebody else's phone in between: whoever is in front is the one.
    window.addEventListener('focus', tell);
    return () => window.removeEventListener('focus', tell);
  }, [mine]);
  const more = useMore(url);
  if (!/^https?:/.test(url)) return <Screen title="网页"><p className="state">这不是网页地址：{url}</p></Screen>;
  return (
    <Screen title={new URL(url).host} className="web" action={<button type="button" className="header-button" aria-label="更多" onClick={() => void more()}><DotsIcon /></button>}>
      {isReady ? <iframe src={url} title={url} sandbox={ALLOWED} /> : <Loading />}
    </Screen>
  );
}

/** Everything a page needs but to leave the frame. */
const ALLOWED = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals';

const CHOICES = [{ value: 'window' as const, label: '在浏览器中打开' }, { value: 'copy' as const, label: '复制链接' }];

function useMore(url: string): () => Promise<void> {
  const { ask, attempt, say } = usePhone();
  return async () => {
    const choice = await ask<'window' | 'copy' | null>((answer) => <ChoiceSheet title={url} choices={CHOICES} onAnswer={answer} />);
    if (choice === 'window') window.open(url, '_blank', 'noopener');
    if (choice === 'copy') await attempt(() => navigator.clipboard.writeText(url).then(() => say('链接已复制')));
  };
}
