import { Agent } from 'node:https';
import { connect, type Socket } from 'node:net';

/**
 * Leads a client that insists on `https://api.weixin.qq.com` to the sandbox: the connection goes there instead, in the
 * clear, and the Host header still says for whom it was meant. The client itself is not changed.
 */
export class SandboxAgent extends Agent {
  constructor(private readonly sandboxUrl: string) {
    super();
  }

  override createConnection(): Socket {
    const { port } = new URL(this.sandboxUrl);
    return connect(Number(port), '127.0.0.1');
  }
}
