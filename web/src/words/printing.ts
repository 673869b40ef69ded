import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** What every paper says of itself at its foot. */
export const printingWords = {
  chain: (code: string) => text(`审计链 ${code}`, `Audit chain ${code}`),
  sealed: (at: string) => text(`封存至 ${at}`, `sealed up to ${at}`),
  by: (person: string) => text(`打印人 ${person}`, `printed by ${person}`),
  on: (at: string) => text(`打印于 ${at}`, `printed on ${at}`),
  notRecorded: text('本次打印没有记入审计链,暂不能打印', 'This print was not noted in the audit chain and cannot be printed'),
  notRecordedHint: text('每份打印件都要载明审计链的链头。', 'Every print bears the head of the audit chain.'),
} as const satisfies Dictionary
