/** What `npm run year` prints. Rates come with their two-sided 95 % Wilson intervals. */

import { count, figure, table } from "./table.mjs";

const kinds = ["average", "slow", "buck-passing", "excellent"];
const expected = ["failing", "basic", "good"];

export function reportYears(years, tally, yearsOfCast) {
  reportSize(years);
  reportIndicators(years, tally);
  reportLevels(years, tally);
  reportFound(years, tally);
  reportAverage(years, tally, yearsOfCast);
  reportTimes(years);
}

function reportSize(years) {
  const mean = (of) => count(years.reduce((sum, year) => sum + of(year), 0) / years.length);
  const people = years[0].people.length;
  console.log(
    `A year has ${people} people, ${mean((year) => year.requests)} requests and ${mean((year) => year.records)}`,
  );
  console.log("records of evidence, as a mean.");
}

/** Of each kind of person, the verdicts on each indicator in per cent. */
function reportIndicators(years, tally) {
  const cases = tally.averageCases(years);
  const all = tally.peopleOfKind(years, "average")[0].verdicts;
  const rows = all.map(({ indicator, level }) => {
    const about = cases.filter(({ verdict }) => verdict.indicator === indicator);
    const { mean, spread } = tally.longRunOf(about);
    const threshold = about.find(({ verdict }) => verdict.measured)?.verdict.measured.threshold;
    const share = Number.isNaN(mean) ? "" : `${mean.toFixed(3)} ± ${spread.toFixed(3)}`;
    const cells = kinds.map((kind) => {
      const verdicts = tally.peopleOfKind(years, kind).map((person) => tally.verdictOn(person, indicator));
      return outcomesOf(verdicts);
    });
    return [indicator, level, threshold?.toFixed(2) ?? "", share, ...cells];
  });
  console.log(
    "\nMet / inconclusive / not met / no evidence, in % of people and years (of failing ones, met = proven);",
  );
  console.log("the share of average people over all their years, mean and standard deviation between people:\n");
  console.log(table(["indicator", "level", "threshold", "average share", ...kinds], rows));
}

function outcomesOf(verdicts) {
  const applicable = verdicts.filter(({ outcome }) => outcome !== "not-applicable");
  if (applicable.length === 0) return "-";
  const share = (outcomes) =>
    Math.round((applicable.filter(({ outcome }) => outcomes.includes(outcome)).length * 100) / applicable.length);
  return [["met"], ["inconclusive"], ["not-met"], ["no-evidence", "error"]].map(share).join(" / ");
}

function reportLevels(years, tally) {
  const names = ["failing", "basic", "good", "outstanding", "excellent", "not-rated"];
  const rows = kinds.flatMap((kind) =>
    ["needs", "relationship"].map((criterion, index) => {
      const levels = tally.peopleOfKind(years, kind).map((person) => person.levels[index]);
      const shares = names.map((name) => `${percent(levels.filter((level) => level === name).length / levels.length)}`);
      return [`${kind}, ${criterion}`, ...shares];
    }),
  );
  console.log("\nThe level that the evidence comes to, in % of people and years:\n");
  console.log(table(["people", ...names], rows));
}

function reportFound(years, tally) {
  const found = (kind, indicators) =>
    tally.rateOf(tally.peopleOfKind(years, kind), (person) => tally.isFound(person, indicators));
  const excellent = tally.peopleOfKind(years, "excellent");
  const verdicts = excellent.flatMap(({ verdicts: all }) =>
    all.filter((verdict) => tally.hasEvidence(verdict) && verdict.level !== "failing"),
  );
  const high = ["outstanding", "excellent"];
  print("\nslow, found by timely-response or steady-communication", tally, [
    found("slow", ["timely-response", "steady-communication"]),
  ]);
  print("passing the buck, found by no-buck-passing", tally, [found("buck-passing", ["no-buck-passing"])]);
  print("excellent, verdicts that are met", tally, [tally.rateOf(verdicts, ({ outcome }) => outcome === "met")]);
  print("excellent, in needs outstanding or better", tally, [
    tally.rateOf(excellent, ({ levels }) => high.includes(levels[0])),
  ]);
  print("excellent, in relationship outstanding or better", tally, [
    tally.rateOf(excellent, ({ levels }) => high.includes(levels[1])),
  ]);
  for (const [index, criterion] of ["needs", "relationship"].entries()) {
    print(`average, in ${criterion} outstanding or better`, tally, [
      tally.rateOf(tally.peopleOfKind(years, "average"), ({ levels }) => high.includes(levels[index])),
    ]);
  }
  print("excellent, with anything held against them", tally, [
    tally.rateOf(excellent, ({ verdicts: all }) => all.some(tally.isAgainst)),
  ]);
}

/** All that is held against average people, and what of it is wrong: where in the long run they do what is asked for. */
function reportAverage(years, tally, yearsOfCast) {
  const cases = tally.averageCases(years);
  const against = ({ verdict }) => tally.isAgainst(verdict);
  const isExpected = ({ verdict }) => expected.includes(verdict.level);
  const [usual, high] = [cases.filter(isExpected), cases.filter((one) => !isExpected(one))];
  const isLoud = ({ person }) => person.hasLoudCustomer;
  console.log("\nAverage people, by person and indicator with evidence:");
  print("held against, on failing, basic and good", tally, [tally.rateOf(usual, against)]);
  print("held against, on outstanding and excellent", tally, [tally.rateOf(high, against)]);
  print("held against, on all indicators", tally, [tally.rateOf(cases, against)]);
  print("the one with the loud customer, on failing, basic and good", tally, [
    tally.rateOf(usual.filter(isLoud), against),
  ]);
  if (years.length % yearsOfCast !== 0) {
    console.log(`What is wrong of it is only known from whole casts: multiples of ${yearsOfCast} seeds.`);
    return;
  }
  print("WRONGLY held against, of all: in the long run they do what is asked for", tally, [
    tally.rateOf(cases, tally.isWrong),
  ]);
  reportCases(cases, tally);
}

/** Of each indicator, what is held against average people; the aim is at most 5 % over all, and on each. */
function reportCases(cases, tally) {
  const against = ({ verdict }) => tally.isAgainst(verdict);
  const rows = [...new Set(cases.map(({ verdict }) => verdict.indicator))]
    .map((indicator) => {
      const about = cases.filter(({ verdict }) => verdict.indicator === indicator);
      return { indicator, all: tally.rateOf(about, against), wrong: tally.rateOf(about, tally.isWrong) };
    })
    .filter(({ all }) => all.count > 0);
  const over = rows.filter(({ all }) => all.count / all.of > 0.05).map(({ indicator }) => indicator);
  const { count: held, of } = tally.rateOf(cases, against);
  const isKept = held / of <= 0.05;
  console.log(
    `${isKept ? "reached" : "MISSED "}  an average person is judged not-met in at most 5 % of cases, over all`,
  );
  console.log(
    `${over.length === 0 ? "reached" : "MISSED "}  and on each indicator${over.length === 0 ? "" : `, but for ${over.join(", ")}`}\n`,
  );
  console.log(
    table(
      ["indicator", "cases", "held against, %", "wrongly, %"],
      rows.map(({ indicator, all, wrong }) => [
        indicator,
        count(all.of),
        percent(all.count / all.of),
        percent(wrong.count / wrong.of),
      ]),
    ),
  );
}

/** The processor's time too, since the machine may be busy with other things; it counts all threads. */
function reportTimes(years) {
  const seconds = (of) => {
    const sorted = years.map(of).sort((left, right) => left - right);
    return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((time) => figure(time / 1000));
  };
  const rows = [
    ["parseEvidence", ({ parsing }) => parsing],
    ["evaluateEvidence of everybody", ({ evaluating }) => evaluating],
    [
      "both",
      ({ parsing, evaluating }) => {
        return { wall: parsing.wall + evaluating.wall, processor: parsing.processor + evaluating.processor };
      },
    ],
  ].map(([step, of]) => [step, ...seconds((year) => of(year).wall), ...seconds((year) => of(year).processor)]);
  const header = ["step", "median", "longest", "processor, median", "processor, longest"];
  console.log(`\nOne department's year, in seconds:\n\n${table(header, rows)}`);
}

function print(text, tally, [rate]) {
  const [low, high] = tally.intervalOf(rate).map(percent);
  const share = rate.of === 0 ? "-" : percent(rate.count / rate.of);
  console.log(`${text}: ${share} % (${count(rate.count)} of ${count(rate.of)}; ${low} to ${high} %)`);
}

function percent(share) {
  return (share * 100).toFixed(1);
}
