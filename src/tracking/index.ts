export { type TrackChatCallsOptions, trackChatCalls, untracked } from './trackChatCalls.js';
