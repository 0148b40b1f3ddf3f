/**
 * Whether the app is still within the person's tap. It is over as soon as another turn begins (a timer, the answer of a
 * request or of another wx call), which is stricter than some phones and never more lenient.
 */
export class Gesture {
  private isOn = false;

  begin(): void {
    this.isOn = true;
  }

  end(): void {
    this.isOn = false;
  }

  get isHeld(): boolean {
    return this.isOn;
  }
}

const NEEDS_TAP = new Set(['requestSubscribeMessage', 'openCustomerServiceChat', 'openChannelsLive']);

export const needsTap = (api: string): boolean => NEEDS_TAP.has(api);
