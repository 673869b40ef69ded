import type { FactKey } from '../facts/catalogue.ts'
import type { ParticularKey } from '../institutions/particulars.ts'
import { text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import { blank, notUnderstood, type Reading, saysNothing, unreadable, value } from './reading.ts'
import { fold } from './simplify.ts'

type Labelled = readonly { value: string; label: { zh: string; en: string } }[]

/** Other words that registers use for a choice, beside its labels and its value itself. Only words that leave no doubt. */
const otherWords: { readonly [K in FactKey | ParticularKey]?: Readonly<Record<string, readonly string[]>> } = {
  registration: {
    filed: [
      '已备案',
      '已登记备案',
      '登记并备案',
      '已登记且已备案',
      '登记备案',
      '已登记并备案',
      '均已登记备案',
      '无需备案',
      '已登记无需备案',
      '登记且备案',
      '不需备案',
      '无须备案',
    ],
    unfiled: ['登记未备案', '已登记但未备案', '已登记尚未备案', '有登记未备案', '已注册未备案'],
    unregistered: ['未经登记', '未登记未备案', '未登记备案', '未办理登记', '未注册', '无登记', '无证', '无证无照', '未注册登记', '没有登记', '均未登记'],
  },
  namedAs: {
    enterprise: ['企业名义', '以企业名义', '公司'],
    social_service: ['社会服务机构名义', '以社会服务机构名义', '民办非企业单位', '民办非企业', '民非', '社会组织'],
  },
  prepaymentUse: {
    regular: ['规范使用', '使用规范', '资金使用规范'],
    facility_shortfall: ['弥补设施建设资金不足', '用于弥补设施建设资金不足', '弥补建设资金不足', '主要用于弥补建设资金不足', '主要弥补设施建设资金不足'],
    irregular: ['使用不规范', '资金使用不规范', '不规范使用', '未规范使用'],
  },
  kind: {
    care_home: ['养老院', '敬老院', '福利院', '社会福利院', '老年公寓', '养护院', '护理院', '护理型养老机构', '民办养老机构', '公办养老机构', '老年养护院'],
    township_centre: ['居家养老服务中心', '镇居家养老服务中心', '街道居家养老服务中心', '镇(街道)居家养老服务中心', '镇街中心', '示范型居家养老服务中心'],
    village_centre: [
      '照料中心',
      '居家养老服务照料中心',
      '村居家养老服务照料中心',
      '社区居家养老服务照料中心',
      '居家养老照料中心',
      '日间照料中心',
      '村照料中心',
      '社区照料中心',
    ],
    service_organisation: ['服务组织', '养老服务企业', '居家养老服务组织', '社会组织'],
    other_place: ['其他', '其它', '其他养老服务场所', '其他类型'],
  },
  ownership: {
    private: ['私立', '私营', '民营', '民办民营', '社会办', '社会力量举办'],
    public_built_private_run: ['公设民营', '公办民营', '公建(办)民营', '国有民营'],
    public: ['公立', '公营', '公办公营', '公建公营', '政府办', '国有'],
  },
  registrationType: {
    public_institution: ['事业单位法人', '事业法人', '事业'],
    social_service: ['民办非企业单位', '民办非企业', '民非', '民办非企业单位(社会服务机构)', '社会服务机构(民办非企业单位)', '社服机构'],
    enterprise: ['企业法人', '公司', '有限公司', '有限责任公司', '企业单位', '营利性法人', '工商企业', '个人独资企业'],
    individual_business: ['个体户', '个体', '个体工商'],
    other: ['其它', '社会团体', '基金会', '农民专业合作社', '机关', '村民委员会', '居民委员会'],
    none: ['未登记', '没有', '未注册', '无登记'],
  },
  foundThrough: {
    routine: ['日常', '日常排查', '日常监管', '日常摸排', '日常检查'],
    police: ['公安机关', '公安部门', '公安共享', '公安移交'],
    market_regulation: ['市场监督', '市场监管局', '市场监管部门', '市场监管共享', '市监'],
    grid_worker: ['网格', '网格排查', '网格员上报'],
    report: ['群众举报', '投诉举报', '举报线索', '信访'],
    look_back: ['回头看复查'],
  },
  runningState: {
    running: ['运营', '正常', '正常运营', '在营', '营业', '正常营业', '开业', '在业', '营业中', '存续'],
    stopped: ['停业', '暂停运营', '暂停营业', '歇业', '停运', '暂停服务'],
    closed: ['关停', '关闭', '已关闭', '注销', '已注销', '停办', '已停办', '撤销', '已撤销', '吊销'],
  },
}

const tables = new Map<string, ReadonlyMap<string, string>>()
/** Labels in both languages and the values themselves come first; a word that two choices share belongs to the first. */
const tableOf = (key: FactKey | ParticularKey, choices: Labelled): ReadonlyMap<string, string> => {
  const known = tables.get(key)
  if (known) return known
  const table = new Map<string, string>()
  const put = (words: string, choice: string) => void (table.has(fold(words)) || table.set(fold(words), choice))
  for (const choice of choices) for (const words of [choice.value, choice.label.zh, choice.label.en]) put(words, choice.value)
  for (const [choice, words] of Object.entries(otherWords[key] ?? {})) for (const word of words) put(word, choice)
  tables.set(key, table)
  return table
}

/** "未备案" does not say whether the place is registered, nor "已登记" whether it is filed. */
const halves: Record<string, Reading> = {
  未备案: unreadable('half_answer', '只说未备案,未说明是否已登记', 'Says "not filed" and not whether it is registered'),
  尚未备案: unreadable('half_answer', '只说未备案,未说明是否已登记', 'Says "not filed" and not whether it is registered'),
  已登记: unreadable('half_answer', '只说已登记,未说明是否已备案', 'Says "registered" and not whether it is filed'),
  登记: unreadable('half_answer', '只说已登记,未说明是否已备案', 'Says "registered" and not whether it is filed'),
}

/** One of a list of choices by label, by a usual synonym or by its key. */
export const readChoice = (cell: Cell, key: FactKey | ParticularKey, choices: Labelled): Reading => {
  if (cell.kind === 'blank') return blank
  const words = cellWords(cell)
  const folded = fold(words)
  const choice = tableOf(key, choices).get(folded)
  if (choice !== undefined) return value(choice)
  if (saysNothing(words) || folded === '无') return blank
  if (key === 'registration' && halves[folded]) return halves[folded]
  return notUnderstood(text(`选项(${choices.map(({ label }) => label.zh).join('、')})`, `one of: ${choices.map(({ label }) => label.en).join(', ')}`))
}
