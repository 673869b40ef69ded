import { text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import { blank, notUnderstood, type Reading, saysNothing, value } from './reading.ts'
import { simplify } from './simplify.ts'

const yes = new Set('是 有 √ ✓ ✔ ☑ ■ v y yes true t 1 存在 属实 是的 已 已有 确有 对 开展 已开展 正在开展 发现'.split(' '))
const no = new Set(
  '否 无 没有 × ✗ ✘ ✕ x n no false f 0 不 不是 非 未 未有 未发现 暂未发现 尚未发现 经查未发现 排查未发现 未发生 不存在 无此情况 无此情形 无此类情况 无异常 不属实 未开展 没开展 没有发现 未被起诉 无投诉 未被投诉 无投诉举报 未纳入 未列入 未被列入 未涉及'.split(
    ' ',
  ),
)
/** ☑是 □否 as printed forms have it: the ticked one counts. */
const ticked = /[☑✓√■☒✔]\s*(是|有|存在|否|无|没有)/g

/** Yes or no, in the words and signs that lists use; anything else is neither. */
export const readYesNo = (cell: Cell): Reading => {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'boolean') return value(cell.value)
  const words = simplify(cellWords(cell).normalize('NFKC')).replace(/\s/g, '').toLowerCase()
  const bare = words.replace(/[。.!;;]+$/, '')
  if (yes.has(bare)) return value(true)
  if (no.has(bare)) return value(false)
  if (saysNothing(words)) return blank
  const ticks = [...words.matchAll(ticked)].map((tick) => tick[1] ?? '')
  if (ticks.length === 1 && /[□☐○]/.test(words)) return value(yes.has(ticks[0] ?? ''))
  return notUnderstood(text('是或否', 'yes or no'))
}
