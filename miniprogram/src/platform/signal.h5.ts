/** As `signal.weapp.ts`, with what a browser has. */
type Tone = 'good' | 'bad';

export function signal(tone: Tone): void {
  navigator.vibrate?.(tone === 'good' ? 60 : [200, 80, 200]);
  sound(tone);
}

export function keepScreenOn(_isOn: boolean): void {}

function sound(tone: Tone): void {
  try {
    const audio = new AudioContext();
    const beeps = tone === 'good' ? [[1320, 0]] : [[330, 0], [330, 0.22]];
    for (const [pitch, after] of beeps) {
      const oscillator = audio.createOscillator();
      oscillator.frequency.value = pitch;
      oscillator.connect(audio.destination);
      oscillator.start(audio.currentTime + after);
      oscillator.stop(audio.currentTime + after + 0.14);
    }
    setTimeout(() => void audio.close(), 800);
  } catch {
    // A browser that was never touched makes no sound.
  }
}
