import type { MyRegistrationView } from '@chudian/shared';
import Taro from '@tarojs/taro';
import { useRequest } from '../api/use-request';
import { toast } from '../kit/toast';
import { cancelRegistration } from './events';
import { tellCancelling } from './registration-state';
import { tellPrice } from './ticket-types';

const TITLES: Partial<Record<MyRegistrationView['state'], string>> = { offered: '放弃这个名额？', waitlisted: '退出候补？' };

/** Cancels after a second thought, which says what becomes of the seat and of the money. */
export function useCancelling(registration: MyRegistrationView, onChanged: (registration: MyRegistrationView) => void) {
  const cancelling = useRequest(cancelRegistration);
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: TITLES[registration.state] ?? '取消报名？', content: tellCancelling(registration, tellPrice(registration.payableFen)),
      confirmText: '确认取消', cancelText: '再想想', confirmColor: '#b23a26',
    });
    const cancelled = confirm ? await cancelling.run(registration.id) : undefined;
    if (!cancelled) return;
    onChanged(cancelled);
    toast('已取消');
  };
  return { ask: () => void ask(), isPending: cancelling.isPending, error: cancelling.error };
}
