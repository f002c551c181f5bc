export type { CustomerGroup, DeskId, DeskOptions } from "./adapters/desk-options";
export type { Adapted, AdapterReport, Drop, DropReason, Unavailable, UnitConversion } from "./adapters/report";
export type { ZendeskPayload } from "./adapters/zendesk/from-zendesk";
export { fromZendesk } from "./adapters/zendesk/from-zendesk";
export type { AdaptedCalendar, ZendeskSchedules } from "./adapters/zendesk/zendesk-calendar";
export { zendeskCalendar } from "./adapters/zendesk/zendesk-calendar";
export type { AdaptedTargets } from "./adapters/zendesk/zendesk-targets";
export { zendeskTargets } from "./adapters/zendesk/zendesk-targets";
