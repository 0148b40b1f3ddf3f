import { View } from '@tarojs/components';

/** 触点, drawn: a point and what it touches. */
export function Mark({ mood }: { mood?: 'wrong' | 'waiting' }) {
  return (
    <View className={mood ? `mark mark--${mood}` : 'mark'}>
      <View className="mark__dot" />
    </View>
  );
}
