import { basename, dirname } from "node:path";
import { defineConfig } from "vitest/config";
import type { Reporter, TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** By source file, the test file that killed its last mutant. */
const lastKillers = new Map<string, string>();
let mutated: string | undefined;

const killerReporter: Reporter = {
  onTestModuleEnd(module) {
    if (mutated !== undefined && module.state() === "failed") lastKillers.set(mutated, module.moduleId);
  },
};

/**
 * Runs the tests of the mutant's own folder, which must do without those of other folders: first the file that killed
 * the mutant before it, then the one of the same name, and property tests last.
 */
class OwnTests extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { related } = this.ctx.config;
    // Stryker names the one file of the mutant at hand; before that, all of them.
    const source = Array.isArray(related) && related.length === 1 ? related[0] : undefined;
    mutated = source;
    if (source === undefined) return super.sort(files);
    const folder = /\/src\/(\w+)\//.exec(source)?.[1];
    const rank = ({ moduleId }: TestSpecification) => {
      if (moduleId === lastKillers.get(source)) return 0;
      if (nameOf(moduleId) === nameOf(source)) return 1;
      return moduleId.endsWith(".prop.test.ts") ? 3 : 2;
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
    reporters: [killerReporter],
    testTimeout: 60_000,
  },
});
