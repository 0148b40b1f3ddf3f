import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** Every page's paper. `hasBar`: leaves room for a bar at the bottom. */
export function Page({ hasBar = false, children }: PropsWithChildren<{ hasBar?: boolean }>) {
  return <View className={hasBar ? 'page page--with-bar' : 'page'}>{children}</View>;
}

export function Card({ title, children }: PropsWithChildren<{ title?: string }>) {
  return (
    <View className="card">
      {title && <View className="card__title">{title}</View>}
      {children}
    </View>
  );
}

/** Stays at the bottom of the screen, above the home indicator. */
export function Bar({ children }: PropsWithChildren) {
  return <View className="bar">{children}</View>;
}
