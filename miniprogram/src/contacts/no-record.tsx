import { Button } from '../kit/button';
import { go, goHome } from '../kit/go';
import { Notice } from '../kit/notice';
import { useConsent } from './consent';

export function NoRecord() {
  const { ask } = useConsent();
  return (
    <Notice title="没有您的记录" text="您没有同意隐私政策，我们不会记录您的任何信息，您仍可以浏览内容。">
      <Button id="agree-later" onClick={ask}>同意并继续</Button>
      <Button look="quiet" onClick={goHome}>浏览内容</Button>
      <Button look="link" onClick={() => go('contacts/pages/privacy/index')}>阅读《隐私政策》</Button>
    </Notice>
  );
}
