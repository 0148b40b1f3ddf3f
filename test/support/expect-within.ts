const EVERY_MS = 200;

/** For what comes by itself in a moment: phones report in the background, and pages slide in. */
export async function expectWithin(look: () => Promise<void>, patienceMs = 20_000): Promise<void> {
  for (const until = Date.now() + patienceMs; ; ) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  }
}
