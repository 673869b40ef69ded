import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { all, is } from '../../condition.ts'
import { largePrepayment } from '../../notions/large-prepayment.ts'
import { rule } from '../../rule-set.ts'

export const yuquanPrepaymentForFacilities = rule({
  id: 'Y1',
  level: 'yellow',
  title: text('前期已经收取大额预付费,但资金主要用于弥补设施建设资金不足', 'Took a large prepayment, but mainly to cover a shortfall in building funds'),
  cites: clause('yuquan-plan', '三·分類處置', '前期已經收取大額預付費,但資金主要用于彌補設施建設資金不足'),
  when: all(largePrepayment, is('prepaymentUse', 'facility_shortfall')),
})
