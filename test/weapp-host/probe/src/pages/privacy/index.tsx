import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import Taro, { useLoad } from '@tarojs/taro';

interface PhoneDetail { code?: string; errMsg: string; errno?: number }
type Resolve = (answer: { event: string; buttonId?: string }) => void;

export default function PrivacyPage() {
  const [said, say] = useState('');
  const [pending, setPending] = useState<{ resolve: Resolve } | null>(null);
  useLoad(({ own }) => {
    if (own) Taro.onNeedPrivacyAuthorization((resolve) => setPending({ resolve: resolve as unknown as Resolve }));
  });
  const answer = (event: string) => {
    pending?.resolve({ event, buttonId: 'agree' });
    setPending(null);
  };
  const copy = () => Taro.setClipboardData({ data: 'copied' }).then(() => say('copied'), (error) => say(`${error.errno} ${error.errMsg}`));
  return (
    <View>
      <Text id='said'>{said}</Text>
      <Button id='phone' openType='getPhoneNumber' onGetPhoneNumber={({ detail }: { detail: PhoneDetail }) => say(detail.code ?? detail.errMsg)}>手机号</Button>
      <Button id='combined' openType='getPhoneNumber|agreePrivacyAuthorization' onGetPhoneNumber={({ detail }: { detail: PhoneDetail }) => say(`${detail.code ?? detail.errno}`)}>同意并授权</Button>
      <Button id='copy' onClick={copy}>复制</Button>
      {pending && (
        <View id='popup'>
          <Button id='agree' openType='agreePrivacyAuthorization' onAgreePrivacyAuthorization={() => answer('agree')}>同意</Button>
          <Button id='refuse' onClick={() => answer('disagree')}>拒绝</Button>
        </View>
      )}
    </View>
  );
}
