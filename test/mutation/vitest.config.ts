import { basename, dirname } from "node:path";
import { defineConfig } from "vitest/config";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/**
 * Runs the tests of the mutant's own folder, which must do without those of other folders: first the file of the same
 * name, as the most likely to kill it, and property tests last.
 */
class OwnTests extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { related } = this.ctx.config;
    // Stryker names the one file of the mutant at hand; before that, all of them.
    const mutated = Array.isArray(related) && related.length === 1 ? related[0] : undefined;
    if (mutated === undefined) return super.sort(files);
    const folder = /\/src\/(\w+)\//.exec(mutated)?.[1];
    const rank = ({ moduleId }: TestSpecification) => {
      if (nameOf(moduleId) === nameOf(mutated)) return 0;
      return moduleId.endsWith(".prop.test.ts") ? 2 : 1;
    };
    return files
      .filter(({ moduleId }) => basename(dirname(moduleId)) === folder)
      .toSorted((left, right) => rank(left) - rank(right));
  }
}

function nameOf(path: string): string {
  return basename(path).replace(/(\.prop)?(\.test)?\.ts$/, "");
}

/** Stryker drops parentheses that Vite's parser needs: it takes the `<` of `size as Integer <= most` for type arguments. */
const parenthesizeTypes = {
  name: "parenthesize-types",
  enforce: "pre" as const,
  transform: (code: string) => code.replaceAll(/ as (\w+) <= /g, " as ($1) <= "),
};

export default defineConfig({
  plugins: [parenthesizeTypes],
  test: {
    include: ["test/{exact,rubric,review,aggregation}/**/*.test.ts"],
    exclude: [
      // It scores in processes of its own, with the built package, where no mutant is.
      "test/aggregation/determinism.test.ts",
      // It takes half a minute, to say of many issues what is said elsewhere of each.
      "test/rubric/many-form-issues.test.ts",
    ],
    setupFiles: ["test/mutation/setup.ts"],
    // Each mutant has a worker of its own anyway, and its test files need not import everything again.
    isolate: false,
    runner: "test/mutation/failing-runner.ts",
    sequence: { sequencer: OwnTests },
    testTimeout: 60_000,
  },
});
