import { type ScreeningColumnKey, type ScreeningMethod, screeningMethods, screeningMethodWords } from '../screenings/vocabulary.ts'
import { text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import { readDay } from './read-day.ts'
import { readNames, readText } from './read-text.ts'
import { readYesNo } from './read-yes-no.ts'
import { blank, notUnderstood, type Reading, saysNothing, value } from './reading.ts'
import { fold } from './simplify.ts'

const longestWords = 2000
const most = { items: 20, length: 50 }

/** Other words for a method, beside its label and its key. */
const otherWords: Record<ScreeningMethod, readonly string[]> = {
  on_site: ['上门', '实地', '现场', '走访', '入户', '实地走访', '上门走访', '现场检查', '实地检查', '实地查看'],
  video: ['视频连线', '远程视频', '线上视频'],
  telephone: ['电话询问', '电话核实', '电话了解', '电话沟通', '通话'],
  documents: ['资料', '查资料', '资料查阅', '查阅材料', '查看资料', '书面', '书面材料', '资料核查'],
}
const methods = new Map<string, ScreeningMethod>(
  screeningMethods.flatMap((method) => {
    const { zh, en } = screeningMethodWords[method]
    return [method, zh, en, ...otherWords[method]].map((words) => [fold(words), method] as const)
  }),
)

const readMethod = (cell: Cell): Reading => {
  const words = cellWords(cell)
  if (saysNothing(words)) return blank
  const method = methods.get(fold(words)) ?? methods.get(fold(words).replace(/(排查|方式)$/, ''))
  const known = screeningMethods.map((each) => screeningMethodWords[each])
  return method ? value(method) : notUnderstood(text(`选项(${known.map(({ zh }) => zh).join('、')})`, `one of: ${known.map(({ en }) => en).join(', ')}`))
}

/** What a cell of 附件2 or 附件3 says of the screening itself: the day, how, who went, what is planned. */
export const readScreeningCell = (cell: Cell, key: ScreeningColumnKey): Reading => {
  switch (key) {
    case 'screenedOn':
      return readDay(cell)
    case 'method':
      return readMethod(cell)
    case 'unannounced':
      return readYesNo(cell)
    case 'screeners':
      return readNames(cell, most)
    default:
      return readText(cell, longestWords, false)
  }
}
