export { errorFixture, fixtureOperation } from './errorFixture.js';
export { type FakeConnection, type FakeConnectionOptions, fakeConnection } from './fakeConnection.js';
export type { ConnectionScenario } from './scenarios.js';
