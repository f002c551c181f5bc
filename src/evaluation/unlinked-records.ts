import type { Account, AccountContact, AccountKnowledge } from "../review/evidence/account";

/** The reason for leaving out what names an account that is not there. */
export const noAccountReason = "The account that it belongs to is not recorded.";

/** What names an account that is not there: by a slip of the pen, it may be any. */
export function unlinkedRecords<Kept extends AccountContact | AccountKnowledge>(
  records: readonly Kept[],
  accounts: readonly Account[],
): readonly Kept[] {
  const known = new Set(accounts.map(({ id }) => id));
  return records.filter(({ account }) => !known.has(account));
}

/** Whether what names no known account may be meant for this one: of the same source, and not of another customer. */
export function mayBelongTo(account: Account, { source, customer }: AccountContact | AccountKnowledge): boolean {
  const [one, other] = [account.customer?.id, customer?.id];
  return source === account.source && (one === undefined || other === undefined || one === other);
}
