import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const prosecuted = rule({
  id: 'O1',
  level: 'orange',
  title: text('投资人、法定代表人或主要负责人因经济犯罪被提起诉讼', 'Investor, legal representative or head prosecuted for economic crime'),
  cites: clause('district-plan', '三(三)3', '投资人、法定代表人或主要负责人因经济犯罪被提起诉讼'),
  when: yes('prosecuted'),
})
