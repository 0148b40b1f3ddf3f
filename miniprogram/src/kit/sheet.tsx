import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface Props {
  title: string;
  /** Absent when a choice has to be made inside. */
  onClose?: () => void;
}

/** Rises from the bottom over the page. */
export function Sheet({ title, onClose, children }: PropsWithChildren<Props>) {
  return (
    <View className="sheet">
      <View className="sheet__veil" catchMove onClick={onClose} />
      <View className="sheet__body">
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          {onClose && <View id="sheet-close" className="sheet__close" ariaRole="button" ariaLabel="关闭" onClick={onClose}>×</View>}
        </View>
        {children}
      </View>
    </View>
  );
}
