import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Mark } from './mark';

interface Props {
  title: string;
  text?: string;
  mood?: 'wrong' | 'waiting';
  isCompact?: boolean;
}

/** Tells one thing in the middle of the page; the children are the ways on. */
export function Notice({ title, text, mood, isCompact, children }: PropsWithChildren<Props>) {
  return (
    <View className={isCompact ? 'notice notice--compact' : 'notice'}>
      <Mark mood={mood} />
      <View className="notice__title">{title}</View>
      {text && <View className="notice__text">{text}</View>}
      {children && <View className="notice__actions">{children}</View>}
    </View>
  );
}
