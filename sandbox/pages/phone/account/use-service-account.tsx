import { api } from '../../common/api';
import { usePhone } from '../phone';
import { ConfirmSheet } from '../sheets/plain-sheets';

export function useUnfollow(): () => Promise<void> {
  const { ask, attempt, config, mine } = usePhone();
  return async () => {
    const isSure = await ask<boolean>((answer) => (
      <ConfirmSheet title={`不再关注「${config.serviceAccount.name}」？`} text="之后将不再收到它的消息。" yes="不再关注" isGrave onAnswer={answer} />
    ));
    if (isSure) await attempt(() => api.remove(mine('follow')));
  };
}

export function useBlocking(): (blocksService: boolean) => Promise<void> {
  const { attempt, person } = usePhone();
  return (blocksService) => attempt(() => api.patch(`/phone/api/people/${encodeURIComponent(person.id)}`, { blocksService }));
}
