import type { CustomerRelation } from "../../review/assessor";
import type { Answer } from "../../review/read-ratings";
import { weightsOf } from "../weighing";
import type { ReadGroupOptions } from "./group-options";
import type { LeftOutGroup } from "./group-result";
import type { ShownFigure } from "./revealing";
import { revealsFew } from "./revealing";
import { rolledUp } from "./roll-up";
import type { GroupMethod } from "./within-group";
import { commonMethod, setAsideAtEachEnd } from "./within-group";

/** Answers with scores of one criterion that become one figure. */
export interface Group {
  /** By their indexes in the rubric. */
  readonly roles: readonly number[];
  readonly relation?: CustomerRelation | undefined;
  readonly answers: readonly Answer[];
  readonly method: GroupMethod;
  readonly isExempt: boolean;
}

/** The groups of one criterion. */
export interface FormedGroups {
  readonly groups: readonly Group[];
  readonly leftOut: readonly LeftOutGroup[];
}

/**
 * The groups of one criterion: a role each, and where the result is to be anonymous as many roles together as it takes.
 * Figures that are shown already, of the criteria before, are in `shown`, and those of this one are added. Only who answered
 * decides, never what: or the groups themselves would tell something.
 */
export function formGroups(
  criterion: number,
  answers: readonly Answer[],
  options: ReadGroupOptions,
  shown: ShownFigure[],
): FormedGroups {
  const { rubric, threshold } = options;
  const without: { readonly roles: readonly number[]; readonly reason: LeftOutGroup["reason"] }[] = [];
  const single = rubric.roles.flatMap(({ id }, role): Group[] => {
    const scored = answers.filter((answer) => answer.role === role && answer.value.status === "scored");
    const minimum = options.minimum[role] as number;
    const isExempt = options.isExempt[role] as boolean;
    if (id === "self") return [];
    if (scored.length < minimum) {
      // Where nobody is to be told from one, a role that has none is named as well.
      const isNamed = scored.length > 0 || (threshold !== undefined && !isExempt && minimum > 1);
      if (isNamed) without.push({ roles: [role], reason: "below-minimum" });
      return [];
    }
    return [{ roles: [role], answers: scored, method: options.methodOf(criterion, role), isExempt }];
  });
  const isLarge = ({ answers: own }: Group) => own.length >= (threshold ?? 1);
  const partsOf = (group: Group): readonly Group[] => {
    const parts = options.isApart ? apart(group) : [group];
    return parts.every(isLarge) ? parts : [group];
  };
  const groups = single.filter(({ isExempt }) => isExempt).flatMap(partsOf);
  if (threshold !== undefined) {
    const hidden = single.filter(({ isExempt }) => !isExempt);
    const { roles } = weightsOf(rubric);
    const hasWeight = (role: number | undefined) => roles[role as number] !== 0;
    // What weighs nothing must not come into the score by way of another group.
    for (const isWeighed of [true, false]) {
      const kind = hidden.filter((group) => hasWeight(group.roles[0]) === isWeighed);
      const formed = formAnonymous(rolledUp(kind, isLarge, together), { criterion, threshold, partsOf, shown });
      groups.push(...formed);
      if (kind.length === 0 || formed.length > 0) continue;
      const isSmall = kind.flatMap(({ answers: own }) => own).length < threshold;
      // All roles that might be among so few: of two that are named, and fewer than three people, each would be one.
      const possible = rubric.roles.flatMap(({ id }, role) => {
        const isOther = id === "self" || options.isExempt[role] || without.some((one) => one.roles.includes(role));
        return isOther || hasWeight(role) !== isWeighed ? [] : [role];
      });
      without.push(
        isSmall
          ? { roles: possible, reason: "below-threshold" }
          : { roles: kind.flatMap((group) => group.roles), reason: "revealing" },
      );
    }
  }
  const leftOut = without.sort(byFirstRole).map(({ roles, reason }): LeftOutGroup => {
    return { roles: roles.map((role) => rubric.roles[role]?.id as string), reason };
  });
  // Sorting keeps the kinds of customers in their order.
  return { groups: groups.sort(byFirstRole), leftOut };
}

interface InRoles {
  readonly roles: readonly number[];
}

function byFirstRole({ roles: [left] }: InRoles, { roles: [right] }: InRoles): number {
  return (left as number) - (right as number);
}

interface Showing {
  readonly criterion: number;
  readonly threshold: number;
  /** The kinds of customers of a group, where it can be shown by them. */
  readonly partsOf: (group: Group) => readonly Group[];
  readonly shown: ShownFigure[];
}

/**
 * The groups as they can be shown: what together with the figures shown already would reveal something is rolled up further,
 * with the next group, or the last one with the one before it; none when even all of them together would.
 */
function formAnonymous(large: readonly Group[], { criterion, threshold, partsOf, shown }: Showing): readonly Group[] {
  let groups = large;
  while (groups.length > 0) {
    const formed: Group[] = [];
    const figures: ShownFigure[] = [];
    const culprit = groups.findIndex((group) => {
      for (const form of [partsOf(group), [group]]) {
        const added = form.map((part) => figureShown(part, criterion, threshold));
        if (revealsFew([...shown, ...figures, ...added], threshold)) continue;
        formed.push(...form);
        figures.push(...added);
        return false;
      }
      return true;
    });
    if (culprit < 0) {
      shown.push(...figures);
      return formed;
    }
    const from = Math.max(0, Math.min(culprit, groups.length - 2));
    const rolled = groups.length > 1 ? [together(groups.slice(from, from + 2))] : [];
    groups = [...groups.slice(0, from), ...rolled, ...groups.slice(from + 2)];
  }
  return [];
}

/** One group of several. */
function together(groups: readonly Group[]): Group {
  return {
    roles: groups.flatMap(({ roles }) => roles),
    answers: groups.flatMap(({ answers }) => answers),
    method: commonMethod(groups.map(({ method }) => method)),
    isExempt: false,
  };
}

/** External customers, those of whom it is not known, and internal ones; only of a role that is by itself. */
function apart(group: Group): readonly Group[] {
  if (group.roles.length > 1) return [group];
  const parts = (["external", undefined, "internal"] as const).map((relation): Group => {
    return { ...group, relation, answers: group.answers.filter(({ assessor }) => assessor.relation === relation) };
  });
  return parts.filter(({ answers }) => answers.length > 0);
}

function figureShown({ answers, method }: Group, criterion: number, threshold: number): ShownFigure {
  return {
    // No id of an assessor has a line break in it.
    ratings: answers.map(({ assessor: { id }, isOverall }) => ({
      assessor: id,
      id: isOverall ? id : `${id}\n${criterion}`,
    })),
    setAside: 2 * setAsideAtEachEnd(answers.length, method, threshold),
    method: JSON.stringify(method.published),
  };
}
