import type { IncidentSourceKind } from '../../src/incident/incident-source';
import { isGenuine } from '../../src/incident/webhook-signature';
import { payload, signed } from './signed-webhooks';

const now = new Date('2040-03-05T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const cases = [
  { name: 'generic', kind: 'generic', body: 'generic-opened', dated: true, covers: true },
  { name: 'PagerDuty', kind: 'pagerduty', body: 'pagerduty-triggered', dated: false, covers: true },
  { name: 'Alertmanager', kind: 'alertmanager', body: 'alertmanager-firing', dated: false, covers: false },
  { name: 'Grafana', kind: 'alertmanager', as: 'grafana', body: 'grafana-firing', dated: true, covers: true },
  { name: 'incident.io', kind: 'incident_io', body: 'incident-io-created', dated: true, covers: true },
  { name: 'Opsgenie', kind: 'opsgenie', body: 'opsgenie-create', dated: false, covers: false },
] as const;

const secretOf = (kind: string) =>
  kind === 'incident_io' ? 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' : 'evk_0123456789abcdefghij';

describe.each(cases)('a request of $name', (example) => {
  const { kind, dated, covers } = example;
  const body = payload(example.body);
  const secret = secretOf(kind);
  const headers = signed('as' in example ? example.as : kind, { body, secret, now });
  const check = (
    given: { headers?: Record<string, string>; body?: Buffer; urlToken?: string | null },
    { secrets = [secret], at = now, as = kind as IncidentSourceKind } = {},
  ) => isGenuine(as, { headers, body, urlToken: null, ...given }, { secrets, now: at });

  it('is believed when it was signed with the secret, or with the one before', () => {
    expect(check({})).toBe(true);
    expect(check({}, { secrets: ['another-secret-of-theirs', secret] })).toBe(true);
  });

  it('is not believed with another secret, without any, or without its headers', () => {
    expect(check({}, { secrets: ['another-secret-of-theirs'] })).toBe(false);
    expect(check({}, { secrets: [] })).toBe(false);
    expect(check({ headers: {} })).toBe(false);
    for (const name of Object.keys(headers).filter((each) => each !== 'idempotency-key')) {
      // Without its timestamp a Grafana signature is checked over the body alone, which it was not made of.
      const { [name]: _gone, ...rest } = headers;
      expect(check({ headers: rest })).toBe(false);
      expect(check({ headers: { ...headers, [name]: 'x' } })).toBe(false);
    }
  });

  it('is not believed as one of another tool', () => {
    const others = (['generic', 'pagerduty', 'incident_io'] as const).filter((each) => each !== kind);
    for (const other of others) expect(check({}, { as: other })).toBe(false);
  });

  it(`${covers ? 'is' : 'is not'} bound to what it says, and ${dated ? 'is' : 'is not'} to its time`, () => {
    const changed = Buffer.concat([body, Buffer.from(' ')]);
    expect(check({ body: changed })).toBe(!covers);
    for (const seconds of [301, -61]) expect(check({}, { at: later(seconds) })).toBe(!dated);
    for (const seconds of [299, -59]) expect(check({}, { at: later(seconds) })).toBe(true);
  });
});

describe('a shared secret', () => {
  const body = payload('alertmanager-firing');
  const secret = 'evk_0123456789abcdefghij';
  const check = (kind: IncidentSourceKind, headers: Record<string, string>, urlToken: string | null = null) =>
    isGenuine(kind, { headers, body, urlToken }, { secrets: [secret], now });

  it('may come as the password of basic authentication, whoever the user is', () => {
    const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
    expect(check('alertmanager', basic(`anybody:${secret}`))).toBe(true);
    expect(check('alertmanager', basic(`${secret}:`))).toBe(false);
    expect(check('alertmanager', basic('anybody:wrong'))).toBe(false);
  });

  it('may come in the address from Opsgenie only, which offers nothing else to some', () => {
    expect(check('opsgenie', {}, secret)).toBe(true);
    expect(check('opsgenie', {}, `${secret}x`)).toBe(false);
    expect(check('alertmanager', {}, secret)).toBe(false);
    expect(check('generic', {}, secret)).toBe(false);
  });
});
