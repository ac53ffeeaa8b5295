import pg from 'pg';

/** What was asked of the database meanwhile, by this process, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const { query } = pg.Client.prototype;
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args
  ) {
    const [config] = args as unknown as [string | { text: string }];
    asked.push((typeof config === 'string' ? config : config.text).trim());
    return query.apply(this, args as never) as never;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return asked;
}
