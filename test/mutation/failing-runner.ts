import { TestRunner, test } from "vitest";

/** Fits a run to what a mutant needs: it ends with the first failure, and a test file that cannot be imported is one. */
export default class FailingRunner extends TestRunner {
  private hasFailed = false;

  override async importFile(path: string, source: "collect" | "setup"): Promise<unknown> {
    if (this.hasFailed) return undefined;
    try {
      return await super.importFile(path, source);
    } catch (error) {
      if (source === "setup") throw error;
      // Stryker counts tests, and a file without any would have none that failed.
      return test("the test file can be imported", () => {
        throw error;
      });
    }
  }

  override async onAfterRunTask(task: Parameters<TestRunner["onAfterRunTask"]>[0]): Promise<void> {
    await super.onAfterRunTask(task);
    this.hasFailed ||= task.result?.state === "fail";
  }
}
