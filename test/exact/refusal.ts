import { expect } from "vitest";
import type { ScoringErrorCode } from "../../src/index";

/** For `toThrow`: a ScoringError of this code, and no other error. */
export function refusal(code: ScoringErrorCode): unknown {
  return expect.objectContaining({ name: "ScoringError", code });
}
