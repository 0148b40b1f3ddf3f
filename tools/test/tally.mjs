import { dim, green, indented, red, say, seconds } from '../terminal.mjs';

/** Tells the outcome of each part as it comes, and adds them up. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  async take(name, work) {
    const startedAt = Date.now();
    const { passed, failed, skipped, output } = await work();
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    const mark = failed > 0 ? red('✗') : green('✓');
    say(`  ${mark} ${name}: ${told({ passed, failed, skipped })}  ${dim(seconds(Date.now() - startedAt))}`);
    if (failed > 0) say(indented(output));
  }

  get summary() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

function told({ passed, failed, skipped }) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(', ');
}
