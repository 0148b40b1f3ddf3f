export { startSandbox, type RunningSandbox, type StartOptions } from './start-sandbox.js';
export type { Overrides, SandboxConfig } from './config.js';
export { defaultConfig } from './config.defaults.js';
export { demoMerchant, platformCertificates, platformPublicKey } from './pay/demo-keys.js';
export type { Control } from './control/control.js';
export type { LogEntry, LogFilter } from './platform/call-log.js';
export type { ChatMessage, MessageFilter } from './phone/chats.js';
export type { Opens } from './phone/opens.js';
export type { Fault, FaultPlan } from './platform/faults.js';
