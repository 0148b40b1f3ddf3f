import { View } from '@tarojs/components';

interface Props {
  id?: string;
  title: string;
  text?: string;
  onClick: () => void;
}

/** A line that leads somewhere. */
export function Cell({ id, title, text, onClick }: Props) {
  return (
    <View id={id} className="cell" hoverClass="cell--hover" ariaRole="button" onClick={onClick}>
      <View className="cell__main">
        <View>{title}</View>
        {text && <View className="cell__text">{text}</View>}
      </View>
      <View className="cell__arrow" />
    </View>
  );
}
