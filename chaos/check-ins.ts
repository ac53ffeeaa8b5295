import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type Sandbox, startSandbox, VirtualClock } from '../sandbox';
import { wakeJobs } from '../sandbox/wake-jobs';
import { incidentCheckIns } from '../src/checkin/start-check-ins';
import { systemClock } from '../src/clock';
import { type Database, openDatabase } from '../src/database/database';
import { startEmbeddedServer } from '../src/database/embedded-server';
import { migrate } from '../src/database/migrate';
import type { Incident } from '../src/incident/incident';
import { insertIncident } from '../src/incident/incident-store';
import { createLogger } from '../src/logger';
import { saveMember } from '../src/member/member-store';
import { generateKeyRing, parseKeyRing } from '../src/vault/key-ring';
import { createVault, type Vault } from '../src/vault/vault';
import { type Crew, hireCrew } from './crew';
import { type ChaosOptions, randomFrom } from './options';
import { install, naiveTiming, timing } from './run-chaos';
import { armFaults } from './slack-faults';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Africa/Lagos', 'Australia/Sydney'];
/** A Monday. */
const firstMoment = '2040-03-05T00:00:00Z';
const virtualHours = 4 * 24;
const peoplePerIncident = 20;
/** How long what has become due may take, in milliseconds. */
const patienceMs = 120_000;

export interface CheckInResult {
  promised: number;
  /** Messages that somebody should have had and has not. */
  lost: number;
  duplicated: number;
  /** Messages that came at a moment that was not theirs. */
  outside: number;
  faults: number;
  killed: number;
  deaths: number;
  seconds: number;
}

interface Run {
  database: Database;
  sandbox: Sandbox;
  clock: VirtualClock;
  crew: Crew;
  random: () => number;
  workspaceId: string;
  killsLeft: number;
}

/** Three messages for each of many people, hour by virtual hour, while processes are killed and Slack fails. */
export async function runCheckIns(options: ChaosOptions): Promise<CheckInResult> {
  const { seed, kills, processes, naive } = options;
  const began = performance.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-chaos-'));
  const logger = createLogger({ level: 'error', destination: { write() {} } });
  const server = await startEmbeddedServer({ dataDir, log: logger });
  const { url } = server;
  await migrate({ url, log: logger });
  const database = openDatabase({ url, log: logger });
  const clock = VirtualClock.running();
  await clock.set(firstMoment);
  const sandbox = await startSandbox({ clock });
  const keys = generateKeyRing();
  await install({ database, sandbox, keys });
  const vault = createVault({ keyRing: parseKeyRing(keys), clock });
  const workspaceId = sandbox.workspaces[0]?.id as string;
  const people = addPeople(sandbox, Math.ceil(options.checkIns / 3));
  await startSeries({ database, vault, clock, workspaceId, people });
  armFaults(sandbox, { share: options.faults, seed, ...timing });
  const settings = {
    databaseUrl: url,
    slackApiUrl: sandbox.apiUrl,
    keys,
    timing: naive ? naiveTiming : timing,
    defences: naive ? { look: false, lease: false } : {},
  };
  const crew = await hireCrew(processes, { ...settings, offsetMs: offsetOf(clock) });
  const run = { database, sandbox, clock, crew, random: randomFrom(seed), workspaceId, killsLeft: kills };
  for (let hour = 0; hour < virtualHours; hour += 1) await passHour(run);
  await sandbox.idle();
  const counts = count(sandbox, people);
  crew.dismiss();
  await sandbox.stop();
  await database.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  const faults = Object.values(sandbox.faults.counts).reduce((sum, each) => sum + each, 0);
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { ...counts, faults, killed: kills - run.killsLeft, deaths: crew.deaths(), seconds };
}

const offsetOf = (clock: VirtualClock) => clock.now().getTime() - systemClock.now().getTime();

interface Person {
  id: string;
  zone: string;
}

function addPeople({ admin }: Sandbox, size: number): Person[] {
  return Array.from({ length: size }, (_, index) => {
    const zone = zones[index % zones.length] as string;
    return { id: admin.addPerson({ handle: `person-${index}`, name: `Person ${index}`, tz: zone }).id, zone };
  });
}

async function startSeries({
  database,
  vault,
  clock,
  workspaceId,
  people,
}: {
  database: Database;
  vault: Vault;
  clock: VirtualClock;
  workspaceId: string;
  people: readonly Person[];
}): Promise<void> {
  const checkIns = incidentCheckIns({ clock, vault });
  const now = clock.now();
  for (let index = 0; index < people.length; index += peoplePerIncident) {
    const involved = people.slice(index, index + peoplePerIncident);
    const incident: Incident = {
      workspaceId,
      id: randomUUID(),
      channelId: 'C0CHAOS0001',
      title: `chaos ${index}`,
      knownSoFar: null,
      link: null,
      happenedAt: now,
      startedBy: 'U0CHAOS0001',
      sourceId: null,
      externalKey: null,
      planId: null,
      openedAt: now,
      resolvedAt: null,
    };
    await database.withTenant(workspaceId, async (tx) => {
      await insertIncident(tx, incident);
      for (const { id: userId, zone: timeZone } of involved) {
        const member = {
          workspaceId,
          userId,
          displayName: 'Somebody',
          timeZone,
          isDeactivated: false,
          isFullMember: true,
          locale: null,
          seenAt: now,
        };
        await saveMember(tx, member);
      }
      const userIds = involved.map(({ id }) => id);
      await checkIns.start(tx, incident, userIds, 'soon');
    });
  }
}

/** Moves the clock on, then waits until all that has become due is done, killing somebody now and then. */
async function passHour(run: Run): Promise<void> {
  const { clock, crew, database, random } = run;
  await clock.advance({ hours: 1 });
  crew.moveClock(offsetOf(clock));
  const deadline = performance.now() + patienceMs;
  for (;;) {
    await wakeJobs(database.pool, clock.now());
    const due = await countDue(run);
    if (due === 0) return;
    if (performance.now() > deadline) return;
    if (run.killsLeft > 0 && random() < killChance) {
      run.killsLeft -= 1;
      crew.killOne(random);
    }
    await pause(200);
  }
}

/** About one look in seven finds a process dead. */
const killChance = 0.15;

/**
 * A failed try waits for its request to arrive, in time that really has to pass: the clock is not moved on over its head. What
 * is due by the calendar is at least a quarter of an hour away.
 */
const retryMs = 5 * 60_000;

function countDue({ database, workspaceId, clock }: Run): Promise<number> {
  const soon = new Date(clock.now().getTime() + retryMs);
  return database.withTenant(workspaceId, (tx) =>
    tx.outboxMessage.count({
      where: { OR: [{ state: 'sending' }, { state: 'pending', dueAt: { lte: soon } }] },
    }),
  );
}

/** What each person has got, by the random id each message carries: three messages, each once, in their own hours. */
function count(sandbox: Sandbox, people: readonly Person[]) {
  const [workspace] = sandbox.workspaces;
  let [lost, duplicated, outside] = [0, 0, 0];
  for (const { id, zone } of people) {
    const messages = workspace?.directMessage(id).messages ?? [];
    const sendIds = messages.map(({ metadata }) => JSON.stringify(metadata));
    const distinct = new Set(sendIds).size;
    lost += Math.max(0, 3 - distinct);
    duplicated += messages.length - distinct + Math.max(0, distinct - 3);
    outside += messages.filter(({ ts }) => !isWorkingTime(Number(ts) * 1_000, zone)).length;
  }
  return { promised: people.length * 3, lost, duplicated, outside };
}

/** A message that was due within working hours may still be on its way for as long as a request may take. */
const graceMinutes = 5;

function isWorkingTime(milliseconds: number, zone: string): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(Math.round(milliseconds)).toZonedDateTimeISO(zone);
  const minutes = there.hour * 60 + there.minute;
  return there.dayOfWeek <= 5 && minutes >= 9 * 60 && minutes < 17 * 60 + 30 + graceMinutes;
}
