import { Text, View } from '@tarojs/components';
import { Button, buttonClass } from '../kit/button';
import { go } from '../kit/go';
import { Sheet } from '../kit/sheet';
import { AgreeButton } from '../platform/agree-button';
import { useConsent } from './consent';
import './consent.scss';

/** The question, wherever a page needs the answer. Both answers are one tap, side by side, and both lead on. */
export function ConsentPopup() {
  const { state, agree, isAgreeing, agreeError, refuse } = useConsent();
  if (state !== 'asking') return null;
  return (
    <Sheet title="隐私保护提示">
      <View className="consent__text">为了给您展示对应的内容、在您需要时联系您，我们会记录您的微信标识、扫码与阅读记录，以及您主动留下的联系方式。</View>
      <View className="consent__text">不同意也可以浏览内容，我们不会记录您的任何信息。</View>
      <View className="consent__link">
        <Text id="privacy-link" className="text-link" onClick={() => go('contacts/pages/privacy/index')}>阅读《隐私政策》全文</Text>
      </View>
      {agreeError && <View className="consent__problem">{agreeError.message}</View>}
      <View className="consent__answers">
        <Button id="refuse" look="quiet" onClick={refuse}>暂不同意</Button>
        <AgreeButton className={buttonClass('quiet', isAgreeing)} onAgree={() => void agree()}>{isAgreeing ? '请稍候' : '同意'}</AgreeButton>
      </View>
    </Sheet>
  );
}

/** A quiet line for those who refused: nothing is recorded, and they may still agree. */
export function ConsentBar() {
  const { state, ask } = useConsent();
  if (state !== 'refused') return null;
  return (
    <View className="consent-bar">
      <View className="consent-bar__text">您正在无记录浏览</View>
      <View id="agree-later" className="consent-bar__action" ariaRole="button" onClick={ask}>同意并继续</View>
    </View>
  );
}
