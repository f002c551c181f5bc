import type { EvaluationContext } from "./evaluator";

/** By `momentOf`, which each case has of its own, and which goes from hand to hand with all that is spread of its context. */
type Case = Pick<EvaluationContext, "momentOf">;

const openCases = new WeakSet<EvaluationContext["momentOf"]>();

/** Marks a context as that of a case, of which evaluators ask the same several times. */
export function openCase<Context extends Case>(context: Context): Context {
  openCases.add(context.momentOf);
  return context;
}

/**
 * A value that is computed once of each object in a case: several evaluators look at the same matters, and ask which reply
 * came first. It may depend on nothing else but the subject, `asOf` and `momentOf`. As long as nothing is a case, such as
 * what was known at an earlier moment, it is computed each time.
 */
export function onceInCase<Item extends object, Value extends object, Context extends Case>(
  compute: (item: Item, context: Context) => Value,
): (item: Item, context: Context) => Value {
  const cases = new WeakMap<EvaluationContext["momentOf"], Map<Item, Value>>();
  return (item, context) => {
    let known = cases.get(context.momentOf);
    if (known === undefined) {
      if (!openCases.has(context.momentOf)) return compute(item, context);
      known = new Map();
      cases.set(context.momentOf, known);
    }
    let value = known.get(item);
    if (value === undefined) {
      value = compute(item, context);
      known.set(item, value);
    }
    return value;
  };
}
