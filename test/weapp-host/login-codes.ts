/** Where the codes of wx.login come from. WeChat never gives one twice, so a source that does is a mistake in the test. */
export class LoginCodes {
  private readonly given = new Set<string>();

  constructor(private readonly source: () => string | Promise<string>) {}

  async next(): Promise<string> {
    const code = await this.source();
    if (this.given.has(code)) throw new Error(`login code "${code}" was given before: a code can be used once`);
    this.given.add(code);
    return code;
  }
}

export function countingCodes(): () => string {
  let last = 0;
  return () => `test-code-${++last}`;
}
