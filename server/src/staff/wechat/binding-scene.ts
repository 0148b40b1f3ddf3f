const MARK = 'bind_';

/** The scene of the service account's code that carries a binding ticket. */
export function sceneOfTicket(ticket: string): string {
  return MARK + ticket;
}

/** The ticket in a scene, or null when the scene means something else. */
export function ticketInScene(scene: string | null): string | null {
  return scene?.startsWith(MARK) ? scene.slice(MARK.length) : null;
}
