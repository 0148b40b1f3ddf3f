import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Gate } from './gate';
import type { Shown } from './gate-state';
import { toneOf, wordsOf } from './tell-verdict';

/** A look is enough for who may come in; who may not is spoken with. The next scan takes its place at any moment. */
const GOOD_MS = 1_500;
const BAD_MS = 4_000;

/** The answer, over the whole screen: colour first, then the words. */
export function Verdict({ gate, shown }: { gate: Gate; shown: Shown }) {
  const tone = toneOf(shown.decision.verdict);
  useEffect(() => {
    const going = setTimeout(() => gate.clear(), tone === 'good' ? GOOD_MS : BAD_MS);
    return () => clearTimeout(going);
  }, [gate, shown, tone]);
  const { title, name, lines } = wordsOf(shown);
  return (
    <View id="verdict" className={`verdict verdict--${tone}`} ariaRole="alert" onClick={() => gate.clear()}>
      <View className="verdict__sign">{tone === 'good' ? '✓' : tone === 'again' ? '!' : '✕'}</View>
      <View id="verdict-title" className="verdict__title">{title}</View>
      {name && <View id="verdict-name" className="verdict__name">{name}</View>}
      {lines.map((line) => <View key={line} className="verdict__line">{line}</View>)}
    </View>
  );
}
