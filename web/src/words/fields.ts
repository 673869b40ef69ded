import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** What is wrong with a field, and that a form was saved. */
export const fieldWords = {
  saved: text('已保存', 'Saved'),
  required: text('请填写', 'Please fill this in'),
  chooseOne: text('请至少选一项', 'Choose at least one'),
  tooLong: (limit: number) => text(`最多 ${limit} 个字`, `At most ${limit} characters`),
  tooShort: (limit: number) => text(`至少 ${limit} 个字`, `At least ${limit} characters`),
  endsBeforeStart: text('结束日早于开始日', 'The last day is before the first'),
  invalid: text('填写有误', 'Not valid'),
} as const satisfies Dictionary
