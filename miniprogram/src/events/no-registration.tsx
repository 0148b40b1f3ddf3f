import { Button } from '../kit/button';
import { go } from '../kit/go';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { MINE_PAGE } from './events';

export function NoRegistration() {
  return (
    <Page>
      <Notice mood="wrong" title="没有找到这个报名" text="它可能属于另一个微信号，或已经被删除。">
        <Button id="mine" onClick={() => go(MINE_PAGE)}>查看我的报名</Button>
      </Notice>
    </Page>
  );
}
