import type { Drafting, ServedAction } from './drafting-grounds.ts'
import { dayWords, numbered } from './drafting-words.ts'

/** As many as a sheet names one by one. */
const greatestNamed = 25

/** What is late, longest first. */
export const lateActions = (actions: readonly ServedAction[]): ServedAction[] =>
  actions.filter(({ lateDays }) => lateDays > 0).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))

const sentence = ({ title, dueOn, lateDays, unit }: ServedAction, today: string): string =>
  `${title}(责任单位:${unit}),应于${dayWords(dueOn)}前办结,截至${dayWords(today)}逾期${lateDays}个工作日`

/** The late actions of a place with due date and days late, as a paper of the ladder tells them. */
export const overdueCircumstances = ({ name, actions, today }: Drafting): string => {
  const late = lateActions(actions)
  if (late.length === 0) return `${name}的分类处置措施有关情况如下:`
  const rest = late.length > greatestNamed ? [`另有${late.length - greatestNamed}项措施逾期`] : []
  return [`${name}的下列分类处置措施逾期未办结:`, numbered([...late.slice(0, greatestNamed).map((each) => sentence(each, today)), ...rest])].join('\n')
}

export const overdueDemands = {
  supervise: numbered(['立即组织办理逾期事项,明确责任人', '逐项书面说明逾期原因和办理进展', '确有客观原因需要延期的,说明理由,报我局审定']),
  circulate: numbered(['有关责任单位要深刻查找原因,立即整改,限期办结', '各单位要引以为戒,对照处置措施和期限逐项自查', '期满仍未办结的,将按规定约谈有关负责人']),
} as const
