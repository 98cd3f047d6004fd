import agoraModule from 'agora-chat';
import easemobModule from 'easemob-websdk';

/** Both SDKs are CommonJS: what their `default` is depends on how a bundler reads modules of that kind. */
function unwrap<T>(module: T): T {
  return (module as { default?: T }).default ?? module;
}

export const sdks = {
  'agora-chat': unwrap(agoraModule),
  'easemob-websdk': unwrap(easemobModule) as unknown as typeof agoraModule,
};
export type SdkName = keyof typeof sdks;

for (const { logger } of Object.values(sdks)) logger.disableAll();
