interface Release {
  readonly version: string;
  readonly codes: readonly number[];
}

/** With which release an SDK began to use a number, where that is known: by reading the enums of the published versions. What is not here was there from the first. */
const releases: { readonly [dialect: string]: readonly Release[] } = {
  web: [
    { version: 'agora-chat 1.0.8', codes: [54, 205, 509, 510, 608, 702] },
    { version: 'agora-chat 1.2.0', codes: [203, 511, 609, 1302, 1303, 1304, 1400] },
    { version: 'agora-chat 1.2.2', codes: [56, 57] },
    { version: 'agora-chat 1.3.1', codes: [304] },
    { version: 'agora-chat 1.4.0', codes: [208, 222, 223, 512] },
    { version: 'easemob-websdk 4.0.1', codes: [-1, -2, -3, 204, 500, 507, 601, 606, 700, 704, 705] },
    {
      version: 'easemob-websdk 4.0.8',
      codes: [
        50, 51, 52, 53, 219, 221, 508, 509, 607, 608, 702, 1100, 1101, 1102, 1103, 1200, 1201, 1202, 1203, 1204, 1300,
        1301,
      ],
    },
    { version: 'easemob-websdk 4.13', codes: [304] },
    { version: 'easemob-websdk 4.17', codes: [222, 223] },
    { version: 'easemob-websdk 4.19', codes: [214, 220, 513, 514] },
    { version: 'easemob-websdk 4.21.1', codes: [407, 408, 409, 410, 411] },
  ],
};

/** The releases that brought a number, one for each SDK of the dialect. */
export function sinceOf(dialect: string, code: number): readonly string[] {
  return (releases[dialect] ?? []).filter(({ codes }) => codes.includes(code)).map(({ version }) => version);
}
