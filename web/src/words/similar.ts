import type { similarityReasons } from '@silverguard/shared/institutions/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words about institutions that look alike. */
export const similarWords = {
  searchFirst: text('先查一查是否已在册', 'First see whether it is already on the register'),
  searchHint: text('填写名称,另可填代码、电话、地址,越全越准。', 'Enter the name, and the code, telephone or address if you have them: the more, the surer.'),
  name: text('机构(场所)名称', 'Name of the institution'),
  creditCode: text('统一社会信用代码', 'Credit code'),
  telephone: text('联系电话', 'Telephone'),
  address: text('地址', 'Address'),
  search: text('查找', 'Search'),
  found: (count: number) => text(`找到 ${count} 家相似的机构`, count === 1 ? 'One similar institution' : `${count} similar institutions`),
  foundHint: text('若是同一家,请打开它补充;若都不是,再新增。', 'If one is the same, open it and add to it; if none is, go on.'),
  none: text('没有找到相似的机构', 'No similar institution was found'),
  goOn: text('这些都不是,继续新增', 'None of these, go on'),
  goOnNone: text('继续新增', 'Go on'),
  furtherTitle: text('又找到相似的机构,尚未保存', 'Further similar institutions were found; nothing is saved yet'),
  saveAnyway: text('这些也不是,仍然保存', 'None of these either, save'),
  institution: text('机构', 'Institution'),
  township: text('镇(街道)', 'Township'),
  standing: text('等级', 'Level'),
  reasons: text('相似之处', 'What agrees'),
  duplicateTitle: text('疑似重复:请人工判断', 'Possible duplicate: a person must judge'),
  duplicateHint: text('下列机构与本机构相似。系统不会自动合并。', 'These institutions are like this one. Nothing is merged by itself.'),
  reviewReason: text('不是同一家的理由', 'Why it is a place of its own'),
  reviewConfirm: text('确认不是重复', 'It is no duplicate'),
} as const satisfies Dictionary

export const similarityReasonWords: Record<(typeof similarityReasons)[number], Text> = {
  same_code: text('代码相同', 'Same code'),
  same_name: text('名称相同', 'Same name'),
  similar_name: text('名称相近', 'Similar name'),
  same_telephone: text('电话相同', 'Same telephone'),
  same_address: text('地址相同', 'Same address'),
}
