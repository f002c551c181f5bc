import type { UnknownRecord } from "../../document";
import { addIssue, dataOf, readChoice, readDocument, readExact, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { canonicalDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, zero } from "../../exact/ratio";
import { rubricOrDefault } from "../../rubric/options";
import type { CriterionIdOf, Rubric } from "../../rubric/rubric";
import type { ConflictMatter, ReadConflict } from "./conflicts";
import { readConflicts } from "./conflicts";
import type { WithinGroup } from "./group-result";
import type { GroupMethod } from "./within-group";
import { plainMean } from "./within-group";

/** Which groups are too small to be shown. */
export interface GroupAnonymity {
  /** The fewest assessors that a group is shown of, from 2 on; 3 when left out. */
  readonly threshold?: number | undefined;
  /** Roles that are shown however few they are, as everybody knows who they are: `manager` and `self` when left out. */
  readonly exempt?: readonly string[] | undefined;
}

/** How the ratings of some groups become one. */
export interface GroupMethodChoice<CriterionId extends string = string> {
  /** The criterion that it is for; all when left out. */
  readonly criterion?: CriterionId | undefined;
  /** The role that it is for; all when left out. */
  readonly role?: string | undefined;
  readonly method: WithinGroup;
}

/** How a 360° review is scored. */
export interface GroupOptions<R extends Rubric = Rubric> {
  /** The built-in rubric, `customerCentric`, when left out. */
  readonly rubric?: R | undefined;
  /** A threshold of 3 when left out; `null` when every group is to be shown, however small. */
  readonly anonymity?: GroupAnonymity | null | undefined;
  /** The fewest assessors of a role whose scores of a criterion enter it, for all roles or by role; 1 when left out. */
  readonly minimumAssessors?: number | Readonly<Record<string, number>> | undefined;
  /** The first one that fits a criterion and role counts; where none does, the rubric's `withinRole`. */
  readonly methods?: readonly GroupMethodChoice<CriterionIdOf<R>>[] | undefined;
  /** Whether external and internal customers are shown as two groups, where both are large enough and not rolled up with another role; `"together"` when left out. */
  readonly customers?: "together" | "apart" | undefined;
  /** Matters in which an external customer was put before an internal one, whose ratings of them do not count; none when left out. */
  readonly conflicts?: readonly ConflictMatter<CriterionIdOf<R>>[] | undefined;
}

/** How groups were made: what {@link GroupOptions} said, with every default filled in. */
export interface GroupRules<CriterionId extends string = string> {
  readonly anonymity: { readonly threshold: number; readonly exempt: readonly string[] } | null;
  /** Only of roles that need more than 1. */
  readonly minimumAssessors: Readonly<Record<string, number>>;
  readonly methods: readonly {
    readonly criterion?: CriterionId;
    readonly role?: string;
    readonly method: WithinGroup;
  }[];
  readonly customers: "together" | "apart";
}

/** The options of a call, read. Lists are by the index of the role in the rubric. */
export interface ReadGroupOptions {
  readonly rubric: Rubric;
  /** `undefined` without anonymity. */
  readonly threshold: number | undefined;
  readonly isExempt: readonly boolean[];
  readonly minimum: readonly number[];
  readonly isApart: boolean;
  readonly conflicts: readonly ReadConflict[];
  readonly methodOf: (criterion: number, role: number) => GroupMethod;
  readonly published: GroupRules;
}

interface Choice {
  readonly criterion: string | undefined;
  readonly role: string | undefined;
  readonly method: GroupMethod;
}

const known = ["rubric", "anonymity", "minimumAssessors", "methods", "customers", "conflicts"];
const defaultThreshold = 3;

/** @throws {ScoringError} `invalid-option`, with every problem in `details.issues`; `undefined-rubric`. */
export function readGroupOptions(options: unknown): ReadGroupOptions {
  const record = dataOf(
    readDocument((issues) => {
      const given = readRecord(options ?? {}, ["options"], known, issues) ?? {};
      // Getters and proxies, which may change, are asked once.
      return Object.fromEntries(known.map((key) => [key, given[key]]));
    }),
    "invalid-option",
    "call",
  );
  const rubric = rubricOrDefault(record.rubric as Rubric | undefined);
  const read = readDocument((issues) => readRules(record, rubric, issues));
  return dataOf(read, "invalid-option", "call");
}

function readRules(record: UnknownRecord, rubric: Rubric, issues: Issue[]): ReadGroupOptions {
  const roleIds = rubric.roles.map(({ id }) => id);
  const anonymity = readAnonymity(record.anonymity, roleIds, issues);
  const minimum = readMinimum(record.minimumAssessors, roleIds, issues);
  const choices = readChoices(record.methods, rubric, issues);
  const fallback = readMethod(rubric.withinRole, ["rubric", "withinRole"], issues) ?? plainMean;
  const isApart =
    record.customers !== undefined &&
    readChoice(record.customers, ["options", "customers"], ["together", "apart"], issues) === "apart";
  const isExempt = roleIds.map((id) => anonymity === null || anonymity.exempt.includes(id));
  const methodOf = (criterion: number, role: number) => methodFor(choices, rubric, criterion, role) ?? fallback;
  const conflicts = readConflicts(record.conflicts, rubric, issues);
  refuseMedians(methodOf, isExempt, rubric, issues);
  const published: GroupRules = {
    anonymity,
    minimumAssessors: Object.fromEntries(
      roleIds.flatMap((id, role) => ((minimum[role] as number) > 1 ? [[id, minimum[role] as number]] : [])),
    ),
    methods: choices.map(({ criterion, role, method }) => {
      return {
        ...(criterion !== undefined && { criterion }),
        ...(role !== undefined && { role }),
        method: method.published,
      };
    }),
    customers: isApart ? "apart" : "together",
  };
  return { rubric, threshold: anonymity?.threshold, isExempt, minimum, isApart, conflicts, methodOf, published };
}

function methodFor(
  choices: readonly Choice[],
  rubric: Rubric,
  criterion: number,
  role: number,
): GroupMethod | undefined {
  const [criterionId, roleId] = [rubric.criteria[criterion]?.id, rubric.roles[role]?.id];
  const isFor = (choice: Choice) =>
    (choice.criterion ?? criterionId) === criterionId && (choice.role ?? roleId) === roleId;
  return choices.find(isFor)?.method;
}

function readAnonymity(value: unknown, roleIds: readonly string[], issues: Issue[]): GroupRules["anonymity"] {
  if (value === null) return null;
  const path = ["options", "anonymity"];
  const { threshold, exempt } = readRecord(value ?? {}, path, ["threshold", "exempt"], issues) ?? {};
  const fewest = threshold === undefined ? defaultThreshold : readCount(threshold, [...path, "threshold"], 2, issues);
  if (exempt === undefined) return { threshold: fewest, exempt: ["manager", "self"] };
  const chosen = readList(exempt, [...path, "exempt"], 0, issues).map((id, index) => {
    return readChoice(id, [...path, "exempt", index], roleIds, issues, "unknown-role");
  });
  return { threshold: fewest, exempt: roleIds.filter((id) => chosen.includes(id)) };
}

function readMinimum(value: unknown, roleIds: readonly string[], issues: Issue[]): readonly number[] {
  const path = ["options", "minimumAssessors"];
  if (value === undefined) return roleIds.map(() => 1);
  if (typeof value === "number") {
    const minimum = readCount(value, path, 1, issues);
    return roleIds.map(() => minimum);
  }
  const record = readRecord(value, path, roleIds, issues) ?? {};
  return roleIds.map((id) => {
    const own = Object.hasOwn(record, id) ? record[id] : undefined;
    return own === undefined ? 1 : readCount(own, [...path, id], 1, issues);
  });
}

function readCount(value: unknown, path: readonly (string | number)[], least: number, issues: Issue[]): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  addIssue(issues, "wrong-type", path, `a whole number from ${least} on`, value);
  return least;
}

function readChoices(value: unknown, { criteria, roles }: Rubric, issues: Issue[]): readonly Choice[] {
  if (value === undefined) return [];
  return readList(value, ["options", "methods"], 0, issues).flatMap((entry, index) => {
    const path = ["options", "methods", index];
    const record = readRecord(entry, path, ["criterion", "role", "method"], issues);
    if (record === undefined) return [];
    const choose = (key: string, among: Rubric["criteria"] | Rubric["roles"], code: Issue["code"]) => {
      if (record[key] === undefined) return undefined;
      return readChoice(
        record[key],
        [...path, key],
        among.map(({ id }) => id),
        issues,
        code,
      );
    };
    const criterion = choose("criterion", criteria, "unknown-criterion");
    const role = choose("role", roles, "unknown-role");
    const method = readMethod(record.method, [...path, "method"], issues);
    return method === undefined ? [] : [{ criterion, role, method }];
  });
}

const half: Ratio = { numerator: 1, denominator: 2 };

function readMethod(value: unknown, path: readonly (string | number)[], issues: Issue[]): GroupMethod | undefined {
  if (value === "mean") return plainMean;
  if (value === "median") return { kind: "median", share: zero, published: "median" };
  const record = typeof value === "object" && value !== null ? (value as UnknownRecord) : {};
  const [key, ...others] = Object.keys(record);
  if ((key !== "trimmedMean" && key !== "winsorizedMean") || others.length > 0) {
    addIssue(issues, "wrong-type", path, '"mean", "median", { trimmedMean } or { winsorizedMean }', value);
    return undefined;
  }
  const share = readExact(record[key], [...path, key], { minimum: zero, maximum: half }, issues);
  if (share === undefined) return undefined;
  if (compareRatios(share, half) === 0) {
    addIssue(issues, "out-of-range", [...path, key], "a share below 0.5", record[key]);
  }
  const decimal = canonicalDecimal(share);
  return key === "trimmedMean"
    ? { kind: "trimmed", share, published: { trimmedMean: decimal } }
    : { kind: "winsorized", share, published: { winsorizedMean: decimal } };
}

/** A median is one person's rating, or the mean of two: nothing to be shown of a group whose members are not to be. */
function refuseMedians(
  methodOf: ReadGroupOptions["methodOf"],
  isExempt: readonly boolean[],
  { criteria, roles }: Rubric,
  issues: Issue[],
): void {
  const affected = roles.filter(({ id }, role) => {
    const isShown = isExempt[role] === true || id === "self";
    return !isShown && criteria.some((_, criterion) => methodOf(criterion, role).kind === "median");
  });
  if (affected.length === 0) return;
  const expected = `"mean", { trimmedMean } or { winsorizedMean } for ${affected.map(({ id }) => id).join(", ")}, as a median shows the rating of one or two`;
  addIssue(issues, "conflicting-values", ["options", "methods"], expected, "median");
}
