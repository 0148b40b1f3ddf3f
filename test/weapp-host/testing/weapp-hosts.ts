import { WeappHost } from '../host.js';
import type { WeappHostOptions } from '../options.js';

/**
 * Hosts for the tests of one file: each is closed after its test, and a test during which the app made a mistake fails
 * even if it did not look. A test about a mistake takes it out with `errors.splice(0)`.
 */
export function weappHosts(): (options: WeappHostOptions) => WeappHost {
  const open: WeappHost[] = [];
  afterEach(() => {
    const errors = open.flatMap((host) => host.errors);
    open.splice(0).forEach((host) => host.close());
    expect(errors).toEqual([]);
  });
  return (options) => {
    const host = new WeappHost(options);
    open.push(host);
    return host;
  };
}
