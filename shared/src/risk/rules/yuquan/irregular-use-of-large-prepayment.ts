import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { all, is } from '../../condition.ts'
import { largePrepayment } from '../../notions/large-prepayment.ts'
import { rule } from '../../rule-set.ts'

export const yuquanIrregularUseOfLargePrepayment = rule({
  id: 'O4',
  level: 'orange',
  title: text('前期已经收取大额预付费资金使用不规范', 'Took a large prepayment and uses the money improperly'),
  cites: clause(
    'yuquan-plan',
    '三·分類處置',
    '前期已經收取大額預付費資金使用不規范,但資可抵債運營比較平穩的',
    text('“资可抵债”不另设条件:资不抵债时由红色R3取代', 'That assets cover debts is not a condition of its own: where they do not, R3 takes over'),
  ),
  when: all(largePrepayment, is('prepaymentUse', 'irregular')),
})
