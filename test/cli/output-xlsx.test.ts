import { describe, expect, it } from "vitest";
import { loadSpreadsheetLibrary } from "../../src/cli/load-spreadsheet-library";

describe("the library for spreadsheets", () => {
  it("is loaded where it is installed", async () => {
    expect(await loadSpreadsheetLibrary()).toMatchObject({ writeXlsx: expect.any(Function) });
  });
});
