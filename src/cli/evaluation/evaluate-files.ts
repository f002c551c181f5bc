import type { WorkingCalendar } from "../../review/working-calendar";
import type { Rubric } from "../../rubric/rubric";
import type { RubricOptions } from "../input/choose-rubric";
import { chooseRubric } from "../input/choose-rubric";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import { fileName } from "../input/read-bytes";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, PlacedFault } from "../outcome";
import { failure } from "../outcome";
import { registerNotes } from "./covered-period";
import type { EvaluatedPerson } from "./evaluate-people";
import { evaluatePeople, subjectsIn } from "./evaluate-people";
import { timeOf, wrongTime } from "./evaluation-time";
import { ratingNotes, ratingsOf, scoreRatingsFile } from "./rated-file";
import type { ReadEvidence } from "./read-evidence";
import { placeIssue } from "./read-setting";
import type { SettingFiles } from "./read-settings";
import { readSettings } from "./read-settings";
import { readSource } from "./read-source";
import { readTeams, teamNotes } from "./read-teams";
import { weighted } from "./weighted-rubric";
import { daysOfUtc, evaluatorsFor, evaluatorsOfWorkingTime, optionsFor } from "./working-time";

/** What evidence is evaluated with. */
export interface EvaluateOptions extends ScoreOptions, RubricOptions, SettingFiles {
  readonly from?: string | undefined;
  readonly desk?: string | undefined;
  /** A file of ratings that are scored together with the evidence. */
  readonly ratings?: string | undefined;
  /** A file of who is in which team. */
  readonly teams?: string | undefined;
  readonly asOf: string;
  readonly period?: string | undefined;
  /** Everybody in the evidence and the ratings when left out. */
  readonly subject?: readonly string[] | undefined;
}

/** What the evidence in files comes to, by person. */
export interface EvaluatedFiles {
  readonly people: readonly EvaluatedPerson[];
  /** Who is in the files as well, and was not asked for. */
  readonly others: ReadonlySet<string>;
  readonly rubric: Rubric;
  readonly read: ReadEvidence;
  readonly notes: readonly (Note | PlacedFault)[];
}

/** Evaluates the evidence in files, and scores it together with ratings; or all that is wrong with any of the files. */
export async function evaluateFiles(
  files: readonly string[],
  options: EvaluateOptions,
): Promise<EvaluatedFiles | RefusedEvidence> {
  const wrong = wrongTime(options);
  if (wrong !== undefined) return { messages: [wrong], isWrongUsage: true };
  const by = await chooseRubric(options);
  if ("messages" in by) return by;
  const scored = options.ratings === undefined ? undefined : await scoreRatingsFile(options.ratings, options, by);
  const settings = await readSettings(options, by.rubric);
  const teams =
    options.teams === undefined ? undefined : await readTeams(options.teams, vocabularyOf(by.rubric), options);
  const read = await readSource(files, options, vocabularyOf(by.rubric));
  const failures = [scored, settings, teams, read].filter((one) => one !== undefined && "messages" in one) as Failure[];
  if (scored !== undefined && "messages" in scored) return joined(failures);
  if (teams !== undefined && "messages" in teams) return joined(failures);
  if ("messages" in settings || "messages" in read) return joined(failures);
  const rubric = weighted(by.rubric, settings.profile, options.profile);
  if ("messages" in rubric) return rubric;
  // Before it is asked of what time the evidence is.
  if (scored === undefined && subjectsIn(read.evidence).length === 0) return nobodyIn(files, read, options.from);
  const calendar = settings.calendar ?? read.calendar ?? undefined;
  const time = timeOf(options, (calendar ?? daysOfUtc()).zone, read.evidence, periodsIn(read, scored));
  if ("wrong" in time) return { messages: [time.wrong], notes: notesOnly(read.notes), isWrongUsage: true };
  const rated = ratingsOf(scored, time.period);
  const subjects = chooseSubjects(options.subject, [...subjectsIn(read.evidence), ...rated.subjects]);
  if ("unknown" in subjects) return unknownSubject(subjects, files);
  if (subjects.chosen.length === 0) return nobodyIn(files, read, options.from);
  const hasCalendar = calendar !== undefined;
  const stated = new Map(Object.entries(read.options ?? {}));
  for (const [id, own] of Object.entries(settings.options ?? {})) stated.set(id, { ...stated.get(id), ...own });
  const judged = {
    rubric,
    ...{ period: time.period, asOf: time.asOf, calendar: calendar ?? daysOfUtc() },
    evaluators: evaluatorsFor(hasCalendar),
    options: optionsFor(hasCalendar, Object.fromEntries(stated)),
    profile: settings.profile && {
      ...settings.profile,
      options: optionsFor(hasCalendar, settings.profile.options ?? {}),
    },
  };
  const evaluated = evaluatePeople(subjects.chosen, read.evidence, rated.ratings, judged, teams?.teams);
  if ("issues" in evaluated) {
    const place = { file: fileName(options.ratings ?? files[0] ?? "") };
    return { messages: evaluated.issues.map((issue) => placeIssue(place, issue)) };
  }
  return {
    people: evaluated.people,
    others: new Set(subjects.others),
    rubric,
    read,
    notes: [
      ...read.notes,
      ...(scored === undefined ? [] : ratingNotes(scored)),
      ...rated.notes,
      ...(teams === undefined ? [] : teamNotes(options.teams ?? "", teams.teams, read.evidence)),
      ...calendarNotes(settings.calendar, calendar),
      ...time.notes,
      ...registerNotes(time, (calendar ?? daysOfUtc()).zone, read.evidence),
      ...similarNotes(rated.subjects, subjectsIn(read.evidence)),
      ...failedNotes(evaluated.people),
    ],
  };
}

function joined(failures: readonly Failure[]): Failure {
  const isWrongUsage = failures.some((one) => one.isWrongUsage);
  return {
    messages: failures.flatMap(({ messages }) => messages),
    notes: failures.flatMap(({ notes = [] }) => notes),
    ...(isWrongUsage && { isWrongUsage }),
  };
}

function notesOnly(notes: readonly (Note | PlacedFault)[]): readonly Note[] {
  return notes.filter((note): note is Note => "kind" in note);
}

/** The periods that ratings and decisions name. */
function periodsIn({ evidence }: ReadEvidence, scored: ScoredFile | undefined): ReadonlySet<string> {
  const decided = evidence.flatMap((record) => (record.kind === "decision" ? [record.period] : []));
  const rated = (scored?.results ?? []).flatMap(({ period }) => (period === undefined ? [] : [period]));
  return new Set([...decided, ...rated]);
}

type ChosenSubjects =
  | { readonly chosen: readonly string[]; readonly others: readonly string[] }
  | { readonly unknown: string; readonly known: readonly string[] };

function chooseSubjects(asked: readonly string[] | undefined, found: readonly string[]): ChosenSubjects {
  const known = [...new Set(found)].sort();
  if (asked === undefined) return { chosen: known, others: [] };
  const wanted = [...new Set(asked.map((subject) => subject.trim()))].sort();
  const unknown = wanted.find((subject) => !known.includes(subject));
  if (unknown !== undefined) return { unknown, known };
  return { chosen: wanted, others: known.filter((subject) => !wanted.includes(subject)) };
}

/** Evidence that could be read, and still comes to nothing. */
export interface RefusedEvidence extends Failure {
  readonly read?: ReadEvidence;
}

/** With what became of the records, which may say why. */
function nobodyIn(files: readonly string[], read: ReadEvidence, from: string | undefined): RefusedEvidence {
  const place = { file: files.map(fileName).join(", ") };
  // A service desk's report says so by itself, and why.
  const isDesk = from === "freshdesk" || from === "zendesk";
  const count = read.evidence.filter(({ kind, scope, attributedTo }) => {
    const isWork = kind !== "outage" && kind !== "register";
    return isWork && (scope !== "person" || attributedTo === null);
  }).length;
  const source = from === undefined ? "records" : "mapping";
  const unattributed: readonly Note[] = count === 0 || isDesk ? [] : [{ kind: "unattributed", count, source }];
  return {
    ...failure(place, { kind: "nobody-in-evidence" }),
    notes: [...notesOnly(read.notes), ...unattributed],
    read,
  };
}

function unknownSubject(
  { unknown, known }: { readonly unknown: string; readonly known: readonly string[] },
  files: readonly string[],
): Failure {
  const file = files.map(fileName).join(", ");
  return failure({ file }, { kind: "unknown-subject", subject: unknown, known, near: nearest(unknown, known) });
}

function calendarNotes(stated: WorkingCalendar | undefined, used: WorkingCalendar | undefined): readonly Note[] {
  if (used === undefined) return [{ kind: "no-calendar", evaluators: evaluatorsOfWorkingTime }];
  return stated === undefined ? [{ kind: "calendar-of-desk", zone: used.zone }] : [];
}

/** Whoever is in the ratings alone, and somebody in the evidence alone whose name differs in nothing but signs, may be one person. */
function similarNotes(rated: readonly string[], evidenced: readonly string[]): readonly Note[] {
  const lettersOf = (name: string) =>
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  const [known, others] = [new Set(evidenced), new Set(rated)];
  const byLetters = new Map(evidenced.filter((id) => !others.has(id)).map((id) => [lettersOf(id), id]));
  return [...others].flatMap((id): readonly Note[] => {
    const other = known.has(id) ? undefined : byLetters.get(lettersOf(id));
    return other === undefined ? [] : [{ kind: "similar-subjects", rated: id, evidenced: other }];
  });
}

/** Evaluators that threw, which their findings say one by one. */
function failedNotes(people: readonly EvaluatedPerson[]): readonly Note[] {
  const failed = new Map<string, Set<string>>();
  for (const { evaluation } of people) {
    for (const finding of evaluation.findings) {
      if (finding.outcome !== "error" || typeof finding.evaluator === "string") continue;
      failed.set(finding.message, (failed.get(finding.message) ?? new Set()).add(finding.evaluator.id));
    }
  }
  return [...failed].map(([message, evaluators]) => ({
    kind: "evaluators-failed",
    evaluators: [...evaluators],
    message,
  }));
}
