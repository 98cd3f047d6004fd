import { describe, expect, test } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

const place = (surface: 'banner' | 'toast' | 'modal') => ({ surface, key: {} });

describe('takeNews', () => {
  test('returns each state of a notice once, with the state that was announced before', () => {
    const { store, notices } = makeStore();
    const banner = place('banner');
    store.mount(banner);
    expect(store.takeNews(banner)).toEqual([]);
    store.report({ type: 605 });
    const [first] = notices();
    expect(store.takeNews(banner)).toEqual([{ notice: first, before: undefined }]);
    expect(store.takeNews(banner)).toEqual([]);
    store.report({ type: 605 });
    const [second] = notices();
    expect(store.takeNews(banner)).toEqual([{ notice: second, before: first }]);
  });

  test('goes on from what another surface announced when a notice moves', () => {
    const { store, notices } = makeStore();
    const [banner, toaster] = [place('banner'), place('toast')];
    store.mount(banner);
    store.report({ type: 605 });
    const [before] = notices();
    store.takeNews(banner);
    store.mount(toaster);
    expect(store.takeNews(banner)).toEqual([]);
    const [notice] = notices();
    expect(store.takeNews(toaster)).toEqual([{ notice, before }]);
  });

  test('has nothing of notices that no surface shows, nor of the surfaces of others', () => {
    const { store } = makeStore();
    const banner = place('banner');
    store.report({ type: 605 });
    expect(store.takeNews(banner)).toEqual([]);
    store.mount(banner);
    expect(store.takeNews({ ...banner, key: {} })).toEqual([]);
    for (const value of [undefined, null, 5, {}, { key: undefined }] as never[])
      expect(store.takeNews(value)).toEqual([]);
  });

  test('returns the end of a notice once that is not shown: in a modal, or after a retry that worked at once', async () => {
    const { connection, play } = fakeConnection(webDialect, { isOpened: true });
    const { store } = makeStore({ handlers: { retry() {}, edit() {} } });
    store.connect(connection);
    const [modal, toaster] = [place('modal'), place('toast')];
    store.mount(modal);
    store.mount(toaster);
    play('signedInElsewhere');
    const [kick] = store.takeNews(modal);
    play('connected');
    expect(store.takeNews(modal)).toMatchObject([{ notice: { id: kick?.notice.id, state: 'recovered' } }]);
    expect(store.takeNews(modal)).toEqual([]);

    const id = store.report({ type: 101 });
    store.takeNews(toaster);
    store.runAction(id, 'retry');
    expect(store.takeNews(toaster)).toMatchObject([{ notice: { id, state: 'recovered', outcome: 'recovered' } }]);
    expect(store.takeNews(toaster)).toEqual([]);

    // Nobody has heard of this one.
    store.runAction(store.report({ type: 101 }), 'retry');
    expect(store.takeNews(toaster)).toEqual([]);
    await settled();
  });

  test('has nothing that belongs to the person before', () => {
    const { store } = makeStore({ handlers: { retry() {} }, session: 'a' });
    const toaster = place('toast');
    store.mount(toaster);
    const id = store.report({ type: 101 });
    store.takeNews(toaster);
    store.runAction(id, 'retry');
    store.configure({ session: 'b' });
    expect(store.takeNews(toaster)).toEqual([]);
  });
});
