import { channelOf } from "./ticket-history";

/** Where people talk or chat, which leaves no comments: of such tickets nobody knows what was answered when. */
const spoken: ReadonlySet<unknown> = new Set([
  "chat",
  "voice",
  "sms",
  "messaging",
  "native_messaging",
  "line",
  "wechat",
  "whatsapp",
  "viber",
  "telegram",
  "instagram_dm",
  "facebook_messenger",
]);

/** Whether a ticket came by a channel whose talk is kept elsewhere. */
export function isSpoken(via: unknown): boolean {
  return spoken.has(channelOf(via));
}

/** Whether it is one of the tickets that every new account begins with. */
export function isSample(via: unknown): boolean {
  return channelOf(via) === "sample_ticket";
}
