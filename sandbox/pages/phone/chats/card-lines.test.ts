import { cardLines } from './card-lines';

test('a description is read line by line, in its colours', () => {
  expect(cardLines('<div class="gray">2026年3月1日</div><div class="normal">苏州精工机械</div><div class="highlight">请在两小时内联系</div>')).toEqual([
    { text: '2026年3月1日', tone: 'gray' }, { text: '苏州精工机械', tone: 'normal' }, { text: '请在两小时内联系', tone: 'highlight' },
  ]);
});

test('text around and without the blocks is kept', () => {
  expect(cardLines('客户：林晓雯\n电话：139<br>公司 <div>精工</div> 尾')).toEqual(
    ['客户：林晓雯', '电话：139', '公司', '精工', '尾'].map((text) => ({ text, tone: 'normal' })),
  );
});
