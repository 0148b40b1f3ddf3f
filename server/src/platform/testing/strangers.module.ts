import { Global, Module } from '@nestjs/common';
import { Doorkeeper } from '../access/doorkeeper.js';

class StrangersOnly extends Doorkeeper {
  consoleCaller = () => Promise.resolve(null);
  wechatCaller = () => Promise.resolve(null);
}

/** For tests of the platform by itself, where there is no staff: everybody is a stranger. */
@Global()
@Module({ providers: [{ provide: Doorkeeper, useClass: StrangersOnly }], exports: [Doorkeeper] })
export class StrangersModule {}
