import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const grouped = (count: number) => count.toLocaleString('en-US')

/** Words that every page uses. */
export const generalWords = {
  unknown: text('未知', 'Unknown'),
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  total: (count: number) => text(`共 ${grouped(count)} 条`, count === 1 ? '1 record' : `${grouped(count)} records`),
  loading: text('正在载入…', 'Loading…'),
  retry: text('重试', 'Try again'),
  back: text('返回', 'Back'),
  print: text('打印', 'Print'),
  export: text('导出', 'Export'),
  save: text('保存', 'Save'),
  cancel: text('取消', 'Cancel'),
  clear: text('清除', 'Clear'),
  close: text('关闭', 'Close'),
  failed: text('没有成功', 'That did not work'),
  unreachable: text(
    '服务没有应答。请检查网络或稍后重试,已填写的内容仍在本页。',
    'The server did not answer. Check the network or try again; what you entered is still on this page.',
  ),
  notFoundRecord: text('没有这条记录,或不在您的管辖范围内。', 'There is no such record, or it lies outside your division.'),
  forbidden: text('您没有办理此事的权限。', 'You do not have permission for this.'),
  conflict: text('该记录刚被他人修改,请刷新后再试。', 'Someone else has just changed this record. Reload and try again.'),
  invalid: text('填写的内容有误,请检查。', 'Something entered is not valid. Please check.'),
  tooMany: text('请求过于频繁,请稍候再试。', 'Too many requests. Wait a moment and try again.'),
  unexpected: text('服务出错,已记录。请稍后重试。', 'The server met an error and has logged it. Try again later.'),
  pageNotFound: text('没有这个页面', 'There is no such page'),
  pageNotFoundHint: text('地址可能已变更或有误。', 'The address may have changed or be mistaken.'),
  toToday: text('回到工作台', 'Go to Today'),
  pageFailed: text('页面出错', 'This page failed'),
  pageFailedHint: text(
    '页面遇到没有料到的错误。重试仍不行,请把下面的文字告知管理员。',
    'The page met an unexpected error. If trying again does not help, tell the administrator the words below.',
  ),
  pages: text('分页', 'Pages'),
  page: (page: number) => text(`第 ${page} 页`, `Page ${page}`),
  firstPage: text('第一页', 'First page'),
  previousPage: text('上一页', 'Previous page'),
  nextPage: text('下一页', 'Next page'),
  lastPage: text('最后一页', 'Last page'),
  pageSize: text('每页条数', 'Records a page'),
  perPage: (size: number) => text(`${size} 条/页`, `${size} a page`),
  narrow: (limit: number) =>
    text(`只能翻到前 ${grouped(limit)} 条,请缩小筛选范围。`, `Only the first ${grouped(limit)} records can be paged through. Narrow the filters.`),
} as const satisfies Dictionary
