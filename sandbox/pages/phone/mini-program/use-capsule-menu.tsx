import { api } from '../../common/api';
import { usePhone } from '../phone';
import { ChoiceSheet } from '../sheets/plain-sheets';
import { HOME_PAGE } from './use-mini-program';

type Choice = 'again' | 'home' | 'forget' | 'window';

const CHOICES: { value: Choice; label: string }[] = [
  { value: 'again', label: '重新进入小程序' },
  { value: 'home', label: '回到首页' },
  { value: 'forget', label: '撤回隐私授权并重新进入' },
  { value: 'window', label: '在浏览器中打开' },
];

export function useCapsuleMenu(): () => Promise<void> {
  const { ask, attempt, config, miniProgram, mine } = usePhone();
  const follow = async (choice: Choice | null) => {
    if (choice === 'again') await miniProgram.resume();
    if (choice === 'home') await miniProgram.restart(HOME_PAGE);
    if (choice === 'window') window.open(miniProgram.run?.url, '_blank', 'noopener');
    if (choice !== 'forget') return;
    await api.remove(mine('mini-program/privacy'));
    await miniProgram.resume();
  };
  return async () => {
    const choice = await ask<Choice | null>((answer) => <ChoiceSheet title={config.miniProgram.name} choices={CHOICES} onAnswer={answer} />);
    await attempt(() => follow(choice));
  };
}
