import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words by which masked numbers are shown in full. */
export const disclosureWords = {
  show: text('显示完整号码', 'Show in full'),
  showOf: (label: string) => text(`显示完整号码:${label}`, `Show in full: ${label}`),
  dialogTitle: text('显示完整号码', 'Show numbers in full'),
  dialogHint: text(
    '查看人、时间和事由会记入审计记录。离开本页后重新打码。',
    'Who saw them, when and why is kept in the trail. They are masked again once you leave this page.',
  ),
  exportHint: text('导出人、时间、筛选条件和事由会记入审计记录。请妥善保管文件。', 'Who exported what, when and why is kept in the trail. Keep the file safe.'),
  reason: text('事由', 'Reason'),
  reasonHint: text('2–200 字', '2 to 200 characters'),
  readyReasons: text('常用事由', 'Usual reasons'),
  byTelephone: text('电话核查', 'Check by telephone'),
  onSite: text('上门排查', 'Visit on site'),
  contact: text('联系负责人', 'Contact the person in charge'),
  export: text('导出', 'Export'),
  exportMasked: text('导出(号码打码)', 'Export (numbers masked)'),
  exportInFull: text('导出完整号码…', 'Export with numbers in full…'),
  exportTitle: text('导出完整号码', 'Export with numbers in full'),
  inFull: text('号码已完整显示,离开本页后重新打码。', 'Numbers are shown in full until you leave this page.'),
  maskedField: text('号码已打码。要修改,请先显示完整号码。', 'The numbers are masked. To change them, show them in full first.'),
} as const satisfies Dictionary
