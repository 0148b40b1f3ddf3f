import { View } from '@tarojs/components';
import { Button } from '../kit/button';
import { goHome } from '../kit/go';
import { Notice } from '../kit/notice';
import './staff.scss';

const STEPS = ['在电脑上登录后台', '打开右上角「我的微信」', '用这个微信扫描页面上的二维码，按提示完成绑定'];

/** For who opens a page for staff with a WeChat that we do not know as anybody's. */
export function NotBound() {
  return (
    <Notice isCompact title="还没有绑定员工账号" text="绑定后，分配给您的线索会发到这个微信，点开就能答复。">
      <View className="steps">
        {STEPS.map((step, index) => (
          <View key={step} className="steps__item">
            <View className="steps__number">{index + 1}</View>
            <View className="steps__text">{step}</View>
          </View>
        ))}
      </View>
      <Button id="home" look="quiet" onClick={goHome}>我不是员工，去首页</Button>
    </Notice>
  );
}
