import { Refused } from './errors.js';
import { isPrivacyInterface } from './privacy-interfaces.js';

interface Answer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}

type NeedListener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

export interface PrivacyOptions {
  /** Interfaces named in the mini-program's privacy guide; null leaves them unchecked. */
  declared: string[] | null;
  /** Whether the person has agreed on an earlier visit. */
  agreed: boolean;
  /** What the person answers to WeChat's own popup, which comes up when the app shows none. */
  agreesToPopup: () => boolean;
}

const UNDECLARED = 112;
const REFUSED_SHEET = 103;
const REFUSED_POPUP = 104;

const refusal = (api: string, why: string, errno: number): Refused => new Refused(`${api}:fail ${why}`, errno);
const refused = (api: string, errno: number): Refused => refusal(api, 'privacy permission is not authorized', errno);

/** The person's agreement to the privacy guide, without which privacy interfaces do not work. */
export class PrivacyAgreement {
  hasAgreed: boolean;
  private readonly tappedButtons = new Set<string>();
  private listeners: NeedListener[] = [];

  /** `ask` runs a listener in the app; `complain` reports a mistake of the app's. */
  constructor(
    private readonly options: PrivacyOptions,
    private readonly ask: (listener: () => void) => void,
    private readonly complain: (error: Error) => void,
  ) {
    this.hasAgreed = options.agreed;
  }

  onNeeded(listener: NeedListener): void {
    this.listeners = [listener];
  }

  offNeeded(): void {
    this.listeners = [];
  }

  agreeByButton(buttonId: string): void {
    this.hasAgreed = true;
    this.tappedButtons.add(buttonId);
  }

  /** Lets a privacy interface through, asks first, or throws the platform's refusal. */
  async require(name: string): Promise<void> {
    const asksAhead = name === 'requirePrivacyAuthorize';
    if (!asksAhead && !isPrivacyInterface(name)) return;
    if (!asksAhead) this.requireDeclared(name);
    await this.authorize(name);
  }

  /** WeChat's sheet for a button that asks for the agreement together with something else. */
  askInSheet(): void {
    this.hasAgreed ||= this.options.agreesToPopup();
  }

  requireFromSheet(name: string): void {
    this.requireDeclared(name);
    if (!this.hasAgreed) throw refused(name, REFUSED_SHEET);
  }

  private requireDeclared(name: string): void {
    const { declared } = this.options;
    const isUndeclared = declared && isPrivacyInterface(name) && !declared.includes(name);
    if (isUndeclared) throw refusal(name, 'api scope is not declared in the privacy agreement', UNDECLARED);
  }

  /** Asks for the agreement if it is missing: by the app's own popup, else by the platform's. */
  private async authorize(referrer: string): Promise<void> {
    if (this.hasAgreed) return;
    const [listener] = this.listeners;
    const agrees = listener ? await this.askApp(listener, referrer) : this.options.agreesToPopup();
    if (!agrees) throw refused(referrer, REFUSED_POPUP);
    this.hasAgreed = true;
  }

  private askApp(listener: NeedListener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (given: Answer): void => {
        if (given.event === 'agree') resolve(this.isProven(given));
        if (given.event === 'disagree') resolve(false);
      };
      this.ask(() => listener(answer, { referrer }));
    });
  }

  /** An agreement counts only with the id of the button that the person tapped. */
  private isProven({ buttonId = '' }: Answer): boolean {
    const isProven = this.tappedButtons.has(buttonId);
    if (!isProven) this.complain(new Error(`privacy agreed with buttonId "${buttonId}", but no such agreePrivacyAuthorization button was tapped`));
    return isProven;
  }
}
