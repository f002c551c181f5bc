/** Medians of interleaved rounds: what slows the machine down for a while slows all contenders down alike. */

const warmUpMilliseconds = 1500;
const roundMilliseconds = 120;
const rounds = 15;

/**
 * The median time of each contender for one of its inputs, in nanoseconds.
 *
 * Every contender is first run for a good second and a half on the inputs that are timed, since V8 needs that long to
 * settle; then all of them take turns. A turn is as many whole passes over the inputs as fill about a tenth of a second.
 *
 * @param {readonly { run: (input: any) => unknown, inputs: readonly unknown[] }[]} contenders
 * @returns {number[]} In the order of the contenders.
 */
export function medianTimes(contenders) {
  const passes = contenders.map((contender) => Math.max(1, Math.round(roundMilliseconds / warmUp(contender))));
  const times = contenders.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, index) => {
      const count = passes[index];
      const start = process.hrtime.bigint();
      for (let pass = 0; pass < count; pass++) runAll(contender);
      const elapsed = Number(process.hrtime.bigint() - start);
      times[index].push(elapsed / (count * contender.inputs.length));
    });
  }
  return times.map(median);
}

/** How many milliseconds a pass takes. */
function warmUp(contender) {
  const start = performance.now();
  let passes = 0;
  for (; performance.now() - start < warmUpMilliseconds; passes++) runAll(contender);
  return warmUpMilliseconds / passes;
}

/** Every result is looked at, so that no work can be found useless and be left out. */
function runAll({ run, inputs }) {
  for (let index = 0; index < inputs.length; index++) {
    if (run(inputs[index]) === undefined) throw new Error("A contender came to no result.");
  }
}

/** The middle one; there is an odd number of rounds. */
export function median(values) {
  return values.toSorted((left, right) => left - right)[(values.length - 1) / 2];
}
