import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { yes } from '../../condition.ts'
import { rule } from '../../rule-set.ts'

export const yuquanProsecuted = rule({
  id: 'O1',
  level: 'orange',
  title: text('主要负责人因经济犯罪被提起诉讼', 'Head prosecuted for economic crime'),
  cites: clause(
    'yuquan-plan',
    '三·分類處置',
    '主要負責人因為XX被提XX訟',
    text(
      '原文有缺字;按二(三)“投资人、法定代表人……因为经济类……被提起过诉讼”理解',
      'The source has gaps here; read with 二(三), which names investors, legal representatives and economic cases',
    ),
  ),
  when: yes('prosecuted'),
})
