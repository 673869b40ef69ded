import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** What stands around the rows of every printed form. */
export const formWords = {
  unit: (name: string) => text(`填报单位(盖章):${name}`, `Reporting unit (seal): ${name}`),
  asOf: (day: string) => text(`数据截至:${day}`, `As of ${day}`),
  filledOn: text('填报日期:      年   月   日', 'Date of report: ____________'),
  part: (part: number, of: number) => text(`第 ${part} 幅,共 ${of} 幅`, `Part ${part} of ${of}`),
  further: (annex: string, title: string, part: number, of: number) =>
    text(`${annex} ${title}(第 ${part} 幅,共 ${of} 幅)`, `${annex} ${title} (part ${part} of ${of})`),
  preparedBy: text('填表人:', 'Prepared by:'),
  reviewedBy: text('审核人:', 'Reviewed by:'),
  date: text('日期:', 'Date:'),
} as const satisfies Dictionary
