import { INVALID_REASONS, INVALID_REASON_NAMES, type AnswerBody } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { Sheet } from '../kit/sheet';

interface Props {
  onChoose: (answer: AnswerBody) => void;
  onClose: () => void;
}

const MAX_NOTE = 200;

/** A tap on the reason answers. */
export function InvalidSheet({ onChoose, onClose }: Props) {
  const [note, setNote] = useState('');
  return (
    <Sheet title="为什么无效？" onClose={onClose}>
      <Field id="note" label="补充说明" value={note} isOptional maxLength={MAX_NOTE} onInput={setNote} />
      <View className="choices">
        {INVALID_REASONS.map((reason) => (
          <Button key={reason} id={`reason-${reason}`} look="quiet" onClick={() => onChoose({ verdict: 'invalid', reason, note: note.trim() || undefined })}>
            {INVALID_REASON_NAMES[reason]}
          </Button>
        ))}
      </View>
    </Sheet>
  );
}
