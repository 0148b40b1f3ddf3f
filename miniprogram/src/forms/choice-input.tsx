import { View } from '@tarojs/components';
import type { QuestionProps } from './question-props';

/** One of several, or some of several: the whole line is to be tapped. What is not required can be taken back. */
export function ChoiceInput({ field, value, onChange }: QuestionProps) {
  const isMany = field.kind === 'choices';
  const chosen = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [String(value)];
  const toggle = (id: string) => {
    const isChosen = chosen.includes(id);
    if (isMany) onChange(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id]);
    else onChange(isChosen && !field.required ? '' : id);
  };
  return (
    <View className="options" ariaRole={isMany ? 'group' : 'radiogroup'} ariaLabel={field.label}>
      {(field.options ?? []).map(({ id, label }) => {
        const isChosen = chosen.includes(id);
        return (
          <View
            key={id}
            id={`${field.id}-${id}`}
            className={isChosen ? 'options__one options__one--chosen' : 'options__one'}
            ariaRole={isMany ? 'checkbox' : 'radio'}
            ariaLabel={isChosen ? `${label}，已选中` : label}
            onClick={() => toggle(id)}
          >
            <View className={isMany ? 'options__mark options__mark--square' : 'options__mark'} />
            <View className="options__label">{label}</View>
          </View>
        );
      })}
    </View>
  );
}
