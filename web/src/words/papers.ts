import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const same = (words: string): Text => text(words, words)

/** Words of the register of papers. */
export const papersWords = {
  title: text('文书', 'Papers'),
  printTitle: text('文书登记簿', 'Register of papers'),
  table: text('文书登记簿,草稿在前,可左右滚动', 'Register of papers, drafts first; scrolls sideways'),
  counts: text('按状态计数,点击筛选', 'Counts by state; press to filter'),
  filters: text('筛选', 'Filters'),
  search: text('机构名称、文号、签发人', 'Institution, document no., signatory'),
  township: text('镇(街道)', 'Township'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  kind: text('文书', 'Paper'),
  institution: text('机构', 'Institution'),
  state: text('状态', 'State'),
  documentNo: text('文号', 'Document no.'),
  signedBy: text('签发人', 'Signed by'),
  issuedOn: text('印发日期', 'Issued on'),
  receipt: text('回执', 'Receipt'),
  drafted: text('起草', 'Drafted'),
  awaitingReceipt: text('待回执', 'Awaiting receipt'),
  receivedBy: (on: string, by: string) => text(`${on} ${by}签收`, `${on}, ${by}`),
  by: (by: string, at: string) => text(`${by} ${at}`, `${by}, ${at}`),
  nothing: text('没有符合条件的文书', 'No paper matches'),
  nothingHint: text('换个关键词,或放宽筛选条件。', 'Search differently, or widen the filters.'),
  empty: text('还没有文书', 'There are no papers yet'),
  emptyHint: text(
    '在机构的“处置”页或措施页起草文书,起草后列在这里。',
    'Papers are drafted on the Handling tab of an institution or on a measure, and stand here from then on.',
  ),
  list: (items: readonly string[]) => text(items.join('、'), items.join(', ')),
  filteredBy: (filters: string) => text(`筛选条件:${filters}`, `Filters: ${filters}`),
  printed: (shown: number, total: number) =>
    shown < total
      ? text(
          `共 ${total} 条,按打印上限只列出前 ${shown} 条;请缩小筛选范围或改用导出。`,
          `${total} records; only the first ${shown} are printed. Narrow the filters or export.`,
        )
      : text(`共 ${total} 条`, `${total} records`),
  asOf: (day: string) => text(`截至 ${day}`, `As of ${day}`),
} as const satisfies Dictionary

/** Words of one paper: its draft, how it is issued, its receipt. */
export const paperWords = {
  ofInstitution: (kind: string, name: string) => same(`${kind} · ${name}`),
  allPapers: text('全部文书', 'All papers'),
  document: text('下载 .docx', 'Download .docx'),
  standing: text('文书情况', 'How it stands'),
  serves: text('办理的措施', 'Measures it serves'),
  servesNone: text('未关联措施', 'No measure'),
  content: text('内容', 'Content'),
  contentHint: text(
    '机构名称、地址、风险情形等由系统按台账填入,这里只填下列各项。保存后下载的 .docx 即为最新内容。',
    'Name, address and risks of the institution come from the register; only the fields below are yours. The .docx holds what was saved last.',
  ),
  contentReadOnly: text('由经办修改草稿。', 'Officers change drafts.'),
  blank: text('未填', 'Not filled in'),
  unsaved: text('有未保存的修改', 'There are unsaved changes'),
  theirs: (value: string) =>
    value === '' ? text('他人已清空此项。', 'Someone else has emptied this.') : text(`他人已改为:${value}`, `Someone else wrote: ${value}`),
  takeTheirs: text('采用他人的', 'Take theirs'),
  stale: text(
    '他人刚改过这份文书,已重新载入。您填写而尚未保存的内容仍在,请核对后再办。',
    'Someone else has just changed this paper; it was loaded anew. What you typed is still here: check it and try again.',
  ),
  notDraft: text('这份文书已不是草稿,已重新载入;本次操作没有办成。', 'This paper is no longer a draft. It was loaded anew; nothing was changed.'),
  notIssued: text('这份文书还没有印发,已重新载入。', 'This paper has not been issued. It was loaded anew.'),
  issue: text('登记印发', 'Note that it was issued'),
  issueHint: text(
    '系统只起草,文书由单位印发。文号(本单位发文登记的编号)、签发人、印发日期、盖章扫描件四项齐全才算印发:凭文号可查,凭签发人负责,凭日期计算时限,凭扫描件证明。登记后不能再改。',
    "The system only drafts; people issue. It counts as issued when all four are there: the number of the office's own registry, who signed, the date, and the scan of the stamped paper: to find it, to answer for it, to count time from it, to prove it. Afterwards it can not be changed.",
  ),
  documentNo: text('文号', 'Document no.'),
  documentNoHint: text('例如:某民函〔2026〕3 号', "As in the office's registry"),
  documentNoTaken: text('已有另一份文书用此文号', 'Another paper bears this number'),
  signedBy: text('签发人', 'Signed by'),
  issuedOn: text('印发日期', 'Issued on'),
  scan: text('盖章扫描件', 'Scan of the stamped paper'),
  scanHint: text('选用或上传一件,照片或 PDF', 'One file, chosen or added: a photo or a PDF'),
  scanMissing: text('请附盖章扫描件', 'Attach the scan of the stamped paper'),
  oneFile: text('只能选一件,请取消多选的', 'Only one file; take the others off'),
  saveFirst: text('内容有未保存的修改,请先保存,再登记印发。', 'The content has unsaved changes: save it first.'),
  blankFields: (fields: readonly string[]) => text(`内容中未填:${fields.join('、')}。`, `Not filled in above: ${fields.join(', ')}.`),
  unverified: (count: number) =>
    text(
      `文书中尚有 ${count} 处“待核实”,印发前请查明或删去。`,
      `The paper still says “待核实” (to be established) ${count === 1 ? 'once' : `${count} times`}: establish or delete it first.`,
    ),
  issuedNow: text('已登记印发', 'Noted as issued'),
  issued: text('印发登记', 'Issue noted by'),
  drafted: text('起草', 'Drafted'),
  by: (by: string, at: string) => text(`${by} ${at}`, `${by}, ${at}`),
  receipt: text('回执', 'Receipt'),
  recorded: text('登记', 'Recorded by'),
  receiptHint: text('对方签收或回函后登记。', 'Note it when the other side has signed for it or has answered.'),
  receiptNone: text('还没有回执', 'No receipt yet'),
  receivedOn: text('签收日期', 'Received on'),
  receivedBy: text('签收人', 'Received by'),
  receivedByHint: text('单位或人员', 'A unit or a person'),
  note: text('说明', 'Note'),
  receiptFile: text('回执附件(选填,最多一件)', 'The receipt as a file (optional, one at most)'),
  recordReceipt: text('登记回执', 'Record the receipt'),
  correctReceipt: text('更正回执', 'Correct the receipt'),
  receiptReplaced: text('更正后以新的为准,原记录留在审计中。', 'The new one counts; the one before stays in the trail.'),
  receiptNow: text('回执已登记', 'Receipt recorded'),
  tooShort: (least: number) => text(`请填写(至少 ${least} 个字)`, `Fill this in (at least ${least} characters)`),
  dayMissing: text('请选择日期', 'Choose a day'),
  withdraw: text('作废草稿', 'Withdraw the draft'),
  withdrawHint: text(
    '作废后不能恢复,可以重新起草。草稿和理由都保留。',
    'It can not be taken up again; another can be drafted. The draft and the reason are kept.',
  ),
  withdrawReason: text('作废理由', 'Why'),
  withdrawn: text('作废', 'Withdrawn'),
  withdrawnNow: text('已作废', 'Withdrawn'),
} as const satisfies Dictionary
