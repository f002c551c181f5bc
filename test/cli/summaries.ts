import { expect } from "vitest";
import { run, write } from "./run-command";

/** Somebody with one rating of everything; without a score where it is null. */
export interface Person {
  readonly subject: string;
  readonly score: number | string | null;
  readonly team?: string;
  readonly period?: string;
}

/** So many people of a team, with scores that rise by a tenth. */
export function people(team: string, count: number, from = 5): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    return { subject: `${team} ${index}`, team, score: (from * 10 + index) / 10 };
  });
}

/** Writes a file of ratings; its name, as the command is called with it. */
export function ratings(rated: readonly Person[], name = "rated.json"): string {
  const frame = { assessor: "chen", role: "manager", criterion: "overall" };
  write(name, JSON.stringify(rated.map((person) => ({ ...frame, ...person }))));
  return name;
}

/** Writes a file; its name, as the command is called with it. */
export function put(name: string, content: string): string {
  write(name, content);
  return name;
}

/** What is said of teams where a smaller number than five is asked for. */
export const smallestTeams = /^--by team shows nothing of fewer than 5 people, with --anonymous [2-4] too: .*\n/;

/** What the command prints as JSON, after making sure that it has nothing to say beside that. */
export function summaryOf(file: string, ...options: readonly string[]): unknown {
  const { status, stdout, stderr } = run("summary", file, ...options, "--format", "json");
  expect({ status, stderr: stderr.replace(smallestTeams, "") }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}
