import { expect, it } from "vitest";
import { problemsOf, score } from "./run-command";

const header = "subject,assessor,role,criterion,score\n";

it("a self-rating by somebody else is refused with the names of both", () => {
  expect(problemsOf(score(`${header}Tom,Ann,self,overall,8\n`))).toEqual([
    'ratings.csv:2: column "role" (3): expected another role than "self", or the subject "Tom" as the assessor and not "Ann", got "self"',
  ]);
  expect(problemsOf(score(`${header}Tom,Tom,peer,overall,8\n`))).toEqual([
    'ratings.csv:2: column "role" (3): expected "self", since "Tom" is the subject and the assessor, got "peer"',
  ]);
});

it("a self-rating in another role is told once for all criteria of a row", () => {
  expect(problemsOf(score("subject,assessor,role,needs,relationship\nTom,Tom,peer,8.5,9\n"))).toHaveLength(1);
});
