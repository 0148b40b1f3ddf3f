import Taro from '@tarojs/taro';

/** What is heard and felt at a door, where nobody looks at the screen all the time. */
type Tone = 'good' | 'bad';

export function signal(tone: Tone): void {
  const felt = tone === 'good' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong();
  felt.catch(() => undefined);
  sound(tone);
}

export function keepScreenOn(isOn: boolean): void {
  Taro.setKeepScreenOn({ keepScreenOn: isOn }).catch(() => undefined);
}

/** One high beep, or two low ones; a phone that cannot is silent. */
function sound(tone: Tone): void {
  try {
    const audio = Taro.createWebAudioContext();
    const beeps = tone === 'good' ? [[1320, 0]] : [[330, 0], [330, 0.22]];
    for (const [pitch, after] of beeps) {
      const oscillator = audio.createOscillator();
      oscillator.frequency.value = pitch;
      oscillator.connect(audio.destination as unknown as AudioNode);
      oscillator.start(audio.currentTime + after);
      oscillator.stop(audio.currentTime + after + 0.14);
    }
    setTimeout(() => void audio.close(), 800);
  } catch {
    // Old base libraries have no such sound.
  }
}
