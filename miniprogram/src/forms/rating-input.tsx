import { mostStars } from '@chudian/shared';
import { View } from '@tarojs/components';
import type { QuestionProps } from './question-props';

const MOST_STARS_IN_A_ROW = 5;

/** Stars up to five; above, numbers, which can still be told apart. */
export function RatingInput({ field, value, onChange }: QuestionProps) {
  const most = mostStars(field);
  const given = Number(value ?? 0);
  const hasStars = most <= MOST_STARS_IN_A_ROW;
  return (
    <View className="rating" ariaRole="radiogroup" ariaLabel={field.label}>
      {Array.from({ length: most }, (_, index) => index + 1).map((score) => {
        const isOn = hasStars ? score <= given : score === given;
        return (
          <View
            key={score}
            id={`${field.id}-${score}`}
            className={`rating__one rating__one--${hasStars ? 'star' : 'number'}${isOn ? ' rating__one--on' : ''}`}
            ariaRole="radio"
            ariaLabel={score === given ? `${score} 分，已选中` : `${score} 分`}
            onClick={() => onChange(score === given && !field.required ? '' : score)}
          >
            {hasStars ? '★' : score}
          </View>
        );
      })}
    </View>
  );
}
