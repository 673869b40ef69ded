import type { institutionMarks } from '@silverguard/shared/institutions/contract'
import { type Text, text } from '@silverguard/shared/text'

export const markWords: Record<(typeof institutionMarks)[number], Text> = {
  under_review: text('待复核', 'To be reviewed'),
  possible_duplicate: text('疑似重复', 'Possible duplicate'),
  township_pending: text('镇街待定', 'Township pending'),
  credit_code_doubtful: text('代码存疑', 'Code doubtful'),
}
