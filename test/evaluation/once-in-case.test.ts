import { describe, expect, test } from "vitest";
import type { EvaluationContext } from "../../src/evaluation/evaluator";
import { onceInCase, openCase } from "../../src/evaluation/once-in-case";

type Case = Pick<EvaluationContext, "asOf" | "momentOf">;

function caseAt(asOf: number): Case {
  return { asOf, momentOf: (() => asOf) as EvaluationContext["momentOf"] };
}

function counted() {
  const asked: object[] = [];
  const find = onceInCase((item: { readonly id: string }, { asOf }: Case) => {
    asked.push(item);
    return { text: `${item.id} at ${asOf}` };
  });
  return { asked, find };
}

describe("a value of a case", () => {
  const [one, other] = [{ id: "one" }, { id: "other" }];

  test("is computed once of each object, also for what is spread of its context", () => {
    const { asked, find } = counted();
    const context = openCase(caseAt(1));
    expect(find(one, context)).toBe(find(one, { ...context }));
    expect(find(other, context)).toEqual({ text: "other at 1" });
    expect(asked).toEqual([one, other]);
  });

  test("is another one in another case", () => {
    const { find } = counted();
    expect([1, 2].map((asOf) => find(one, openCase(caseAt(asOf))).text)).toEqual(["one at 1", "one at 2"]);
  });

  test("is computed each time where no case was opened", () => {
    const { asked, find } = counted();
    const context = caseAt(1);
    expect(find(one, context)).toEqual(find(one, context));
    expect(asked).toEqual([one, one]);
  });
});
