import { type Text, text } from '../../text.ts'

/** A ledger is kept for the institution as a whole, or elder by elder. */
export const ledgerBases = ['institution', 'elder'] as const
export type LedgerBasis = (typeof ledgerBases)[number]
export const ledgerBasisWords: Record<LedgerBasis, Text> = {
  institution: text('按机构合计', 'For the institution as a whole'),
  elder: text('按老年人逐人', 'Elder by elder'),
}

/** Otherwise settled (handling.md): inherited, by the courts, turned into services in writing. Each is proved and approved. */
const settlementKinds = ['inherited', 'judicial', 'converted'] as const
/** `corrected`: it turned out that less was owed. Proved and approved as a settlement is, and then no longer owed at all. */
export const paymentKinds = ['refunded', ...settlementKinds, 'corrected'] as const
export type PaymentKind = (typeof paymentKinds)[number]
export const paymentKindWords: Record<PaymentKind, Text> = {
  refunded: text('退款', 'Refunded'),
  inherited: text('继承', 'Inherited'),
  judicial: text('司法程序', 'By the courts'),
  converted: text('书面转为服务', 'Turned into services in writing'),
  corrected: text('更正核减', 'Correction of what was owed'),
}

/** What is counted of people: how many are to be resettled, how many were, how many were taken into social assistance. */
export const peopleKinds = ['to_resettle', 'resettled', 'assisted'] as const
export type PeopleKind = (typeof peopleKinds)[number]
export const peopleKindWords: Record<PeopleKind, Text> = {
  to_resettle: text('需安置', 'To be resettled'),
  resettled: text('已安置', 'Resettled'),
  assisted: text('纳入社会救助', 'Taken into social assistance'),
}
