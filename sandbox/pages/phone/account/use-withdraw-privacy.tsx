import { api } from '../../common/api';
import { usePhone } from '../phone';
import { ConfirmSheet } from '../sheets/plain-sheets';

export function useWithdrawPrivacy(): () => Promise<void> {
  const { ask, attempt, config, mine } = usePhone();
  return async () => {
    const isSure = await ask<boolean>((answer) => (
      <ConfirmSheet title="撤回授权？" text={`「${config.miniProgram.name}」下次需要你的信息时会重新询问。`} yes="撤回" isGrave onAnswer={answer} />
    ));
    if (isSure) await attempt(() => api.remove(mine('mini-program/privacy')));
  };
}
