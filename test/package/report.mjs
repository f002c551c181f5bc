/** Runs step after step, prints how each went, and keeps the failures for the end. */

export function createReport() {
  const failures = [];
  let passed = 0;

  /** Runs one step; what it returns, or undefined after a failure. It may `say` more than that it went well. */
  async function step(name, run) {
    const started = performance.now();
    const said = [];
    try {
      const value = await run((line) => said.push(line));
      passed += 1;
      console.log(`ok      ${name} (${seconds(started)})${indented(said)}`);
      return value;
    } catch (error) {
      const lines = String(error instanceof Error ? error.message : error)
        .trimEnd()
        .split("\n");
      failures.push({ name, lines });
      console.log(`FAILED  ${name} (${seconds(started)})${indented([...said, ...shortened(lines, 40)])}`);
      return undefined;
    }
  }

  /** Lists the failures again, since they may be far above, and sets the exit status. */
  function close() {
    if (failures.length > 0) {
      console.log(
        `\nWhat does not hold:${failures.map(({ name, lines }) => `\n- ${name}${indented(shortened(lines, 3))}`).join("")}`,
      );
      process.exitCode = 1;
    }
    console.log(`\n${passed} passed, ${failures.length} failed`);
  }

  return { step, close };
}

/** Enough to understand a failure, and not all of a compiler's output. */
function shortened(lines, count) {
  return lines.length > count ? [...lines.slice(0, count), "…"] : lines;
}

function indented(lines) {
  return lines.map((line) => `\n        ${line}`).join("");
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
