import { verbs, words } from './words';

/** What people do to a task: in "should have been …" these name human work, in "never …" a habit of people. */
const WORK = `check test review verify validate ask tell warn inform notify escalate call page ping communicate document read notice spot catch
  realise realize know think consider anticipate foresee predict understand look listen wait plan prepare coordinate follow remember raise mention say
  speak announce involve consult double-check doublecheck cross-check crosscheck sanity-check train learn pay care bother write monitor
  discuss agree acknowledge answer respond reply insist question challenge supervise sign approve investigate research report help share explain
  label count confirm study attend join talk request flag inspect rehearse audit practise practice watch hand intervene brief warn
  update own apologise apologize complain guess assume argue believe decide choose admit`;

export const SETS: Record<string, Set<string>> = {
  be: words("is was are were am be been being 's 're"),
  attach: words('of from in at on over around'),
  have: words("have has had 's 'd having"),
  work: verbs(WORK),
  /** What is done by hand, whatever the name of the one who does it. */
  manual: verbs(
    'touch promise phone postpone insist hurry rush sleep leave stay hand pick ring wake sit arrange bring own care resign hire visit travel',
  ),
  /** Human work as a participle after "should have been". */
  /** Small enough that leaving it out looks like a fault. */
  tiny: words(
    `quick simple single brief short basic five-minute two-minute ten-minute one-minute ten-second two-second five-second thirty-second
    30-second 5-minute 2-minute 10-minute 10-second 5-second one-line trivial little tiny minimal`,
  ),
  peek: words(
    'look glance check test grep call question search mail email message ping peek review click read dry-run try',
  ),
  chore: words(
    `tests testing backups backup sleep docs documentation reviews review staging monitoring alerts canaries rollback rollbacks planning safety
    communication procedures checklists sanity weekends uptime qa warning warnings handovers process processes`,
  ),
  /** What only people do, even in a text about software. */
  mind: verbs(
    `notice realise realize tell ask inform warn read understand document remember consider think double-check escalate mention phone speak
    discuss consult care bother look listen say question challenge anticipate foresee observe obey brake recognise recognize follow call`,
  ),
  worked: words(
    `checked tested reviewed verified validated asked told warned informed notified escalated called paged communicated documented read noticed
    spotted caught thought considered anticipated foreseen predicted planned prepared coordinated followed remembered raised mentioned announced
    consulted double-checked doublechecked cross-checked trained rehearsed discussed acknowledged answered questioned challenged supervised
    approved investigated flagged inspected audited labelled labeled rolled handled addressed prioritised prioritized understood done looked
    picked reported signed confirmed shared briefed written updated cleaned proofread merged supervised staffed watched involved scheduled
    thought known more better`,
  ),
  /** Adjectives said only of people and what they do. */
  trait: words(
    `careless negligent reckless incompetent irresponsible unprofessional complacent arrogant thoughtless clueless amateurish inept inattentive
    half-hearted halfhearted half-assed half-arsed slapdash lackadaisical cavalier gung-ho unconscientious undisciplined unqualified slipshod
    untrustworthy dishonest deceitful lazy-minded neglectful heedless imprudent ham-fisted hamfisted cack-handed brainless mindless witless
    unprincipled spineless gutless selfish egotistical pig-headed pigheaded bone-headed boneheaded hare-brained harebrained dim-witted
    dimwitted ignorant self-important workshy work-shy feckless inexcusable unforgivable shoddy-minded uncaring immature childish petty unreliable-minded`,
  ),
  /** Adjectives that are blame only when they are said of a person. */
  softTrait: words(
    `stupid dumb idiotic lazy sloppy useless hopeless pathetic terrible awful foolish silly naive naïve unreliable inexperienced disorganised
    disorganized unorganized shameful disgraceful embarrassing ridiculous slow weak worthless rubbish crap shit shitty dense blind asleep
    stubborn rude hostile lousy mediocre unfit incapable confused delusional insane crazy mad oblivious ashamed guilty moronic asinine
    unhelpful uncooperative obstructive difficult impossible toxic defensive sleepy drunk cheap proud dangerous shoddy bad poor nuts greedy pedantic bossy condescending patronising patronizing dismissive passive-aggressive
    evasive hot-headed impatient forgetful scatterbrained thick gullible smug vain sulky whiny ungrateful inflexible stingy nosy clumsy`,
  ),
  traitAdverb: words(
    `carelessly negligently recklessly irresponsibly thoughtlessly sloppily unprofessionally incompetently 
    heedlessly cluelessly arrogantly complacently idiotically inattentively amateurishly half-heartedly selfishly cavalierly`,
  ),
  traitNoun: words(
    `carelessness negligence recklessness incompetence irresponsibility unprofessionalism complacency arrogance stupidity laziness sloppiness
    ineptitude idiocy thoughtlessness amateurism inattention unprofessionality inattentiveness`,
  ),
  insult: words(
    `idiot moron fool clown muppet bozo cowboy imbecile numpty dumbass jackass asshole dimwit halfwit half-wit twat wanker prick dolt
    simpleton nitwit incompetent dunce buffoon slacker liar coward jerk dork loser donkey monkey dickhead amateur amateurs`,
  ),
  conduct: words(
    `work change way behaviour behavior attitude act acts action actions conduct handling job move decision decisions approach response manner mistake
    mistakes error errors oversight practice practices performance review merge deploy push commit judgement judgment effort attempt treatment design
    planning handover care management supervision thing`,
  ),
  /** Verbs of damage: with a person in front they say whose fault it was. */
  harm: verbs(
    `cause break kill destroy ruin wreck crash botch bungle sabotage trash nuke wreak tank torpedo jeopardise jeopardize endanger mangle
    cripple brick sink clobber bork hose bollocks`,
  ),
  /** Verbs of omission that take an object. */
  omit: verbs(
    'ignore disregard overlook skip bypass circumvent violate breach flout mishandle mismanage shirk dodge evade dismiss',
  ),
  lapse: words('forget neglect omit'),
  incident: words(
    `outage incident mess failure disaster problem downtime crash fiasco issue breach loss leak delay bug chaos error corruption breakage
    disruption situation screwup screw-up cock-up fuckup fuck-up shitshow debacle catastrophe sev1 sev2 sev-1 sev-2 p1 p0 it this that data-loss
    nightmare slowdown blackout regression misery trouble damage accident harm mistake shambles`,
  ),
  /** Signs in the same sentence that something went badly. */
  bad: words(
    `burn burns burned explodes explode exploded smoke flames pages paged lost lose losing loses down outage outages broke broken break breaks breaking breakage late delay delayed delays fail failed fails failure failing crash crashed
    crashes crashing mess messy wrong without missing missed stuck again dead killed killing deleted deleting wiped wiping dropped dropping
    unusable offline unreachable locked blocked corrupt corrupted overwritten redo nobody nothing never rm midnight weekend friday noon
    sleep awake hours ignore ignored ignoring forget forgot forgets forgetting skip skips skipped skipping disaster chaos nightmare untested
    unannounced unreviewed half complain complains complaining excuse excuses blame blames blaming last-minute worst worse useless slow
    sloppy lazy careless ruin ruined ruining ruins hide hides hiding refuse refuses broken-down downtime fire fires pager 3am 2am 4am
    drop drops dump dumps dumping sits sat dodge argue argues lie lies lying waste wastes wasting panic breakages sev1 sev2 rollback
    apologise cleanup mistake mistakes error errors typo damage damaged blew blow unplugged unplug unplugging trash trashed alarm
    alarms yelling leaves left leave leaving last nuke nuked nuking cut cuts messes messing messed screw screws screwed screwing
    sleeping suffer suffering pain angry expired expire lapsed blind surprise surprises wait waits waiting pushes push pushing force-push locking shutting knocking waking flooding bricking corrupting truncating exposing leaking
    spamming overwriting disabling closing wakes woke fills laptop 1am 5am duplicate duplicated garbled`,
  ),
  good: words(
    `helped help helps helping fixed fix fixes fixing solved found find finds catch caught spotted noticed saved restored recovered quick quickly fast
    calm kind kindly patient patiently thanks thank well great good excellent amazing supportive helpful ready available careful thorough
    correct corrected corrects improvement improvements welcome improve improved teach taught share shared`,
  ),
  praise: words(
    'great good nice excellent brilliant fantastic wonderful lovely amazing awesome superb stellar fine terrific outstanding splendid genius impressive smooth solid top',
  ),
  deed: words(
    'work job move idea plan one timing going thinking effort decision stuff planning teamwork performance catch play communication',
  ),
  sorry: words('accidentally inadvertently unintentionally unknowingly mistakenly unwittingly'),
  punish: words(
    'fire sack discipline reprimand punish demote penalise penalize fine suspend dismiss terminate',
  ),
  punished: words(
    'fired sacked disciplined reprimanded punished demoted penalised penalized fined dismissed suspended terminated',
  ),
  careful: words(
    'careful vigilant attentive diligent mindful thorough cautious alert conscientious disciplined responsible observant focused focussed meticulous',
  ),
  role: words(
    `admin administrator sysadmin dba developer dev engineer operator nurse doctor manager technician tester reviewer professional person team
    programmer coder pharmacist intern junior senior colleague specialist expert architect vendor consultant staff lead pilot driver clerk adult human operator lab department`,
  ),
  errorMaker: words(
    `human operator user pilot clerical admin administrator staff sysadmin engineer developer nurse employee personnel worker people dba doctor
    end-user enduser technician clinician programmer coder dev driver crew tester clerk pharmacist keyboard cockpit typing manual vendor
    contractor intern team analyst receptionist handler maintainer supplier manager surgeon clinician porter agent supervisor secretary someone somebody`,
  ),
  slip: words(
    'error mistake failure slip blunder failing negligence screwup screw-up slip-up slipup typo fault oversight fuckup lapse stupidity bungling goof',
  ),
};
