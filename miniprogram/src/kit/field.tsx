import { Input, Text, View } from '@tarojs/components';

interface Props {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  problem?: string;
  placeholder?: string;
  isOptional?: boolean;
  isPhone?: boolean;
  maxLength?: number;
}

export function Field({ id, label, value, onInput, problem, placeholder, isOptional, isPhone, maxLength = 100 }: Props) {
  return (
    <View className={problem ? 'field field--wrong' : 'field'}>
      <View className="field__label">
        {label}
        {isOptional && <Text className="field__optional">选填</Text>}
      </View>
      <Input
        id={id}
        className="field__input"
        type={isPhone ? 'number' : 'text'}
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        onInput={({ detail }) => onInput(detail.value)}
      />
      {problem && <View className="field__problem">{problem}</View>}
    </View>
  );
}
