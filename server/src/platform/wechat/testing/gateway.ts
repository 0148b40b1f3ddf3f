import { Logger } from '@nestjs/common';
import { Clock, MovableClock } from '../../clock/clock.js';
import { Config } from '../../config/config.js';
import { connect, dataSourceOptions } from '../../database/data-source.js';
import { migrate } from '../../database/migrate.js';
import { Transaction } from '../../database/transaction.js';
import { Keys } from '../../security/keys.js';
import { PhoneVault } from '../../security/phone-vault.js';
import { Wechat1763700100000 } from '../1763700100000-wechat.migration.js';
import { WechatHttp } from '../calls/wechat-http.js';
import { MiniProgram } from '../mini-program.js';
import { PhoneAnswer } from '../phones/phone-answer.entity.js';
import { PhoneAnswers } from '../phones/phone-answers.js';
import { PushReceipt } from '../push/push-receipt.entity.js';
import { ServiceAccount } from '../service-account.js';
import { TokenShelf } from '../tokens/token-shelf.js';
import { Tokens } from '../tokens/tokens.js';
import { WechatToken } from '../tokens/wechat-token.entity.js';
import { Wecom } from '../wecom.js';

export type Gateway = Awaited<ReturnType<typeof openGateway>>;

/** The gateway as one server process has it: its own connections and its own memory. Several may share a database. */
export async function openGateway({ wechatUrl, databaseUrl = 'sqlite::memory:', clock = new MovableClock() }: { wechatUrl: string; databaseUrl?: string; clock?: Clock }) {
  // Refusals are made to happen here by the dozen; their log lines would hide what matters.
  Logger.overrideLogger(false);
  const config = new Config({
    DATABASE_URL: databaseUrl,
    WECHAT_API_BASE: `${wechatUrl}/api.weixin.qq.com`, WECHAT_MP_BASE: `${wechatUrl}/mp.weixin.qq.com`, WECOM_API_BASE: `${wechatUrl}/qyapi.weixin.qq.com`,
  });
  const dataSource = await connect(dataSourceOptions(config.database, { entities: [WechatToken, PhoneAnswer, PushReceipt], migrations: [Wechat1763700100000] }));
  await migrate(dataSource);
  const transaction = new Transaction(dataSource);
  const http = new WechatHttp(transaction);
  const tokens = new Tokens(new TokenShelf(transaction, clock), clock);
  const phoneAnswers = new PhoneAnswers(transaction, new PhoneVault(new Keys(config)), clock);
  return {
    transaction, dataSource, phoneAnswers,
    miniProgram: new MiniProgram(config, http, tokens, phoneAnswers, clock),
    serviceAccount: new ServiceAccount(config, http, tokens, clock),
    wecom: new Wecom(config, http, tokens),
    close: async () => {
      await http.onApplicationShutdown();
      await dataSource.destroy();
    },
  };
}
