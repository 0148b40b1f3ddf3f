import { View } from '@tarojs/components';

interface Item {
  id: string;
  text: string;
  note: string;
}

export function Timeline({ items }: { items: Item[] }) {
  return (
    <View className="timeline">
      {items.map(({ id, text, note }) => (
        <View key={id} className="timeline__item">
          <View>{text}</View>
          <View className="timeline__note">{note}</View>
        </View>
      ))}
    </View>
  );
}
