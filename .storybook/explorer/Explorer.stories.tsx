import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Explorer } from './Explorer.js';
import { catalog, entries } from './entries.js';

interface ExplorerArgs {
  /** The entry that is open, such as `web-206`. Storybook keeps it in the address of the page. */
  readonly entry: string;
}

const meta: Meta<ExplorerArgs> = {
  title: 'Explorer',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { entry: '' },
  argTypes: { entry: { type: 'string' } },
  render: function ExplorerStory({ entry }, { globals }) {
    const [, updateArgs] = useArgs<ExplorerArgs>();
    return <Explorer language={String(globals.language)} entry={entry} onOpen={(id) => updateArgs({ entry: id })} />;
  },
};
export default meta;
type Story = StoryObj<ExplorerArgs>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const searchBox = (canvas: Canvas) => within(canvas).getByRole('searchbox');
const rows = (canvas: Canvas) => [...canvas.querySelectorAll<HTMLElement>('[data-entry]')];
const ids = (canvas: Canvas) => rows(canvas).map((row) => row.dataset.entry);
const count = (canvas: Canvas) => Number(/\d+/.exec(canvas.querySelector('[role=status]')?.textContent ?? '')?.[0]);
const idsOf = (code: number) => entries.filter((entry) => entry.code.code === code).map(({ id }) => id);

/** Types a search, and checks what comes first. */
function finds(query: string, check: (canvas: Canvas) => void): Play {
  return async ({ canvasElement }) => {
    await userEvent.type(searchBox(canvasElement), query);
    await waitFor(() => check(canvasElement), { timeout: 5000 });
  };
}

/** The page that links lead to, so it only looks. */
export const AllCodes: Story = {
  name: 'All codes',
  play: async ({ canvasElement, args: { entry } }) => {
    await expect(rows(canvasElement).length).toBeLessThanOrEqual(100);
    if (entry) await expect(canvasElement.querySelector(`[data-details="${entry}"]`)).toBeVisible();
    else await expect(count(canvasElement)).toBe(catalog.codes.length);
  },
};

export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const before = rows(canvasElement).length;
    await userEvent.click(canvas.getByRole('radio', { name: /^native/ }));
    await waitFor(() => expect(ids(canvasElement).every((id) => id?.startsWith('native-'))).toBe(true));
    const ofNative = catalog.codes.filter(({ dialect }) => dialect === 'native');
    await expect(count(canvasElement)).toBe(ofNative.length);

    await userEvent.click(canvasElement.querySelector('.explorer-more') as HTMLElement);
    await expect(rows(canvasElement).length).toBeGreaterThan(before);
    await waitFor(() => expect(rows(canvasElement)[before]).toContainElement(document.activeElement as HTMLElement));

    await userEvent.selectOptions(canvasElement.querySelector('[name=severity]') as HTMLElement, 'critical');
    await waitFor(() => expect(rows(canvasElement).every((row) => row.dataset.severity === 'critical')).toBe(true));
  },
};

export const ANumber: Story = {
  name: 'A number',
  play: finds('206', (canvas) => {
    // In every SDK, and nothing before it that only begins with it.
    expect(ids(canvas)).toEqual(idsOf(206));
    expect(rows(canvas)[0]?.querySelector('mark')).toHaveTextContent('206');
  }),
};

export const AConstant: Story = {
  name: 'A constant',
  play: finds('WEBIM_CONN', (canvas) => {
    const expected = entries.filter(({ code }) =>
      [code.name, ...code.also].some((name) => name.includes('WEBIM_CONN')),
    );
    expect(count(canvas)).toBe(expected.length);
    expect(ids(canvas)).toContain('web-206');
  }),
};

export const AWord: Story = {
  name: 'A word',
  play: finds('kicked', (canvas) => {
    // First the constants that have the word, then what the diagnosis says of others.
    const found = ids(canvas);
    expect(found[0]).toBe('web-216');
    expect(found.indexOf('web-206')).toBeGreaterThan(found.indexOf('harmonyos-217'));
  }),
};

export const AWordInChinese: Story = {
  name: 'A word in Chinese',
  play: finds('被踢', (canvas) => {
    expect(ids(canvas).toSorted()).toEqual([206, 216, 217].flatMap(idsOf).toSorted());
    expect(rows(canvas)[0]).toHaveTextContent('被踢');
  }),
};

export const ALanguageOfPeople: Story = {
  name: 'What a screen said',
  // What a person in Tokyo reads.
  play: finds('別の端末', (canvas) => expect(ids(canvas)).toContain('web-206')),
};

export const UnknownNumber: Story = {
  name: 'A number nobody knows',
  play: async ({ canvasElement }) => {
    await userEvent.type(searchBox(canvasElement), '4711');
    await waitFor(() => expect(canvasElement.querySelector('.explorer-nothing blockquote')).toBeVisible());
    await userEvent.clear(searchBox(canvasElement));
    // A number of the SDK's own list that no error carries.
    await userEvent.type(searchBox(canvasElement), '317');
    await waitFor(() => expect(canvasElement).toHaveTextContent('WEBIM_MESSAGE_SED_ERROR'));
  },
};

export const AnEntry: Story = {
  name: 'An entry',
  args: { entry: 'web-101' },
  play: async ({ canvasElement }) => {
    const details = canvasElement.querySelector('[data-details=web-101]') as HTMLElement;
    await expect(details).toHaveTextContent('uploadFailed');
    // The same number in another SDK, and what sharpens it.
    await expect(details.querySelector('[data-elsewhere]')).toHaveTextContent('userIdInvalid');
    await expect(details.querySelector('.explorer-refinements')).toHaveTextContent('fileTooLarge');
    await expect(details.querySelector('[data-snippet=show]')).toHaveTextContent("from 'chat-error-kit/dialects/web'");

    const frame = details.querySelector('iframe') as HTMLIFrameElement;
    const shown = (surface: string) =>
      waitFor(() => {
        const found = frame.contentDocument?.querySelector(
          `[data-chat-error-surface=${surface}][data-kind=uploadFailed]`,
        );
        expect(found?.querySelector('.chat-error-title')?.textContent).toBeTruthy();
      });
    await shown('inline');
    for (const surface of ['toast', 'banner', 'modal']) {
      await userEvent.click(within(details).getByRole('radio', { name: surface }));
      await shown(surface);
    }
    // A dialog that is looked at does not take the focus; one that is used does.
    await expect(within(details).getByRole('radio', { name: 'modal' })).toHaveFocus();
    await userEvent.click(details.querySelector('.explorer-caption button') as HTMLElement);
    await waitFor(() => expect(frame).toHaveFocus());
  },
};

export const ByKeyboard: Story = {
  name: 'By keyboard alone',
  play: async ({ canvasElement }) => {
    searchBox(canvasElement).focus();
    await userEvent.keyboard('219');
    await waitFor(() => expect(ids(canvasElement)).toEqual(idsOf(219)));
    while (!document.activeElement?.closest('[data-entry]')) await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const second = idsOf(219)[1];
    await waitFor(() => expect(canvasElement.querySelector(`[data-details=${second}] h2`)).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await expect(canvasElement.querySelector('[data-details]')).toBeNull();
    await expect(canvasElement.querySelector(`[data-entry=${second}] button`)).toHaveFocus();
  },
};

export const OnAPhone: Story = {
  name: 'On a phone',
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 360 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const explorer = canvasElement.querySelector('.explorer') as HTMLElement;
    const fits = () => expect(explorer.scrollWidth).toBeLessThanOrEqual(360);
    await fits();
    await userEvent.type(searchBox(canvasElement), '101');
    await waitFor(() => expect(ids(canvasElement)[0]).toBe('web-101'));
    await userEvent.click(rows(canvasElement)[0]?.querySelector('button') as HTMLElement);
    // What is open takes the place of the list.
    await waitFor(() => expect(canvasElement.querySelector('[data-details=web-101] h2')).toHaveFocus());
    await expect(canvasElement.querySelector('[type=search]')).not.toBeVisible();
    await fits();
  },
};
