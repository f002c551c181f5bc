export type { CustomerGroup, DeskId, DeskOptions } from "./adapters/desk-options";
export type { DurationUnit } from "./adapters/duration";
export type { FreshdeskOptions, FreshdeskStatus } from "./adapters/freshdesk/freshdesk-options";
export type { FreshdeskPayload } from "./adapters/freshdesk/from-freshdesk";
export { fromFreshdesk } from "./adapters/freshdesk/from-freshdesk";
export type { TimeFormat } from "./adapters/local-time";
export { fromMapping } from "./adapters/mapping/from-mapping";
export type {
  ConstantMapping,
  FieldMapping,
  ItemMapping,
  ListMapping,
  Mapping,
  PartMapping,
  RecordMapping,
  RowFilter,
  ValueMapping,
} from "./adapters/mapping/mapping";
export { parseMapping, safeParseMapping } from "./adapters/mapping/parse-mapping";
export { mappingJsonSchema, mappingSchema } from "./adapters/mapping/schema";
export type {
  Adapted,
  AdapterReport,
  Drop,
  DropReason,
  NotFound,
  Unattributed,
  UnattributedReason,
  Unavailable,
  UnitConversion,
} from "./adapters/report";
export type { ZendeskPayload } from "./adapters/zendesk/from-zendesk";
export { fromZendesk } from "./adapters/zendesk/from-zendesk";
export type { AdaptedCalendar, ZendeskSchedules } from "./adapters/zendesk/zendesk-calendar";
export { zendeskCalendar } from "./adapters/zendesk/zendesk-calendar";
export type { AdaptedTargets } from "./adapters/zendesk/zendesk-targets";
export { zendeskTargets } from "./adapters/zendesk/zendesk-targets";
