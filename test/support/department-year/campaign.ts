/** What `npm run year` bundles with the source: the years, and how they are judged and counted. */
export { departmentYear } from "./department-year";
export { hasEvidence, isAgainst, judgeYear } from "./judge-year";
export {
  averageCases,
  intervalOf,
  isFound,
  isWrong,
  longRunOf,
  peopleOfKind,
  rateOf,
  verdictOn,
} from "./tally";
