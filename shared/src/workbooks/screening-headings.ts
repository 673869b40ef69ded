import type { ScreeningColumnKey } from '../screenings/vocabulary.ts'

/** Headings seen in 附件2 and 附件3 for what is said of the screening itself, the surest first; labels and keys are added. */
export const screeningHeadings: Record<ScreeningColumnKey, readonly string[]> = {
  screenedOn: ['排查时间', '排查年月日', '摸排日期', '摸排时间', '核查日期', '走访日期', 'date of screening'],
  method: ['排查方法', '排查形式', '摸排方式', 'method of screening'],
  unannounced: ['是否四不两直', '"四不两直"检查'],
  screeners: ['排查人员', '排查人姓名', '排查人员姓名', '排查人签名', '排查人(签名)', '摸排人', '摸排人员', '走访人', 'screeners'],
  plannedMeasures: ['拟采取的措施', '拟采取处置措施', '拟采取的处置措施', '拟处置措施', '下步措施', 'planned measures'],
  remarks: ['排查备注'],
}
