import { useConsent } from '../contacts/consent';
import { Button } from '../kit/button';
import { go, goHome } from '../kit/go';
import { Notice } from '../kit/notice';

/** For who refused, on a page that cannot do without. */
export function NeedsConsent({ text }: { text: string }) {
  const { ask } = useConsent();
  return (
    <Notice title="需要您的同意" text={text}>
      <Button id="agree-later" onClick={ask}>查看并同意</Button>
      <Button look="quiet" onClick={goHome}>浏览其他内容</Button>
      <Button look="link" onClick={() => go('contacts/pages/privacy/index')}>阅读《隐私政策》</Button>
    </Notice>
  );
}
