import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** What waits on this device to be sent, and signing out while something does. */
export const outboxWords = {
  title: text('待发送', 'To be sent'),
  hint: text(
    '保存在本机、尚未送达的排查、外部查询和文件。送达后自动移出。',
    'Screenings, checks and files kept on this device that have not arrived. What arrives leaves by itself.',
  ),
  none: text('没有待发送的内容', 'Nothing waits to be sent'),
  count: (count: number) => text(`${count} 条待发送`, count === 1 ? '1 to be sent' : `${count} to be sent`),
  screening: text('排查', 'Screening'),
  check: text('外部查询', 'Outside check'),
  file: text('文件', 'File'),
  newPlace: text('新发现场所', 'New place'),
  screenedOn: (day: string) => text(`排查日期 ${day}`, `Screened on ${day}`),
  keptAt: (when: string) => text(`保存于 ${when}`, `Kept ${when}`),
  attempts: (count: number) => text(`已尝试 ${count} 次`, count === 1 ? 'Tried once' : `Tried ${count} times`),
  waiting: text('待发送', 'Waiting'),
  isSending: text('正在发送', 'Being sent'),
  refused: (reason: string) => text(`未被接受:${reason}`, `Not accepted: ${reason}`),
  failed: (reason: string) => text(`待发送(上次:${reason})`, `Waiting (last time: ${reason})`),
  held: (name: string) => text(`等待所属排查:${name}`, `Waits for what it belongs to: ${name}`),
  heldByRefused: (name: string) => text(`所属“${name}”未被接受,处理后再发送`, `"${name}", which it belongs to, was not accepted; settle that first`),
  isOpen: text('正在修改,提交或离开表单后再发送', 'Open for change; goes out when its form is handed in or left'),
  needsSignIn: text('等待登录', 'Waits for signing in'),
  sendAll: text('全部立即发送', 'Send all now'),
  send: text('立即重试', 'Try now'),
  edit: text('修改', 'Change'),
  export: text('导出', 'Export'),
  discard: text('丢弃', 'Discard'),
  discardTitle: text('丢弃这条内容?', 'Discard this?'),
  discardHint: (name: string) => text(`“${name}”及其文件将从本机删除,不能恢复。`, `"${name}" and its files will be deleted from this device for good.`),
  alike: text('已有相似的机构,请判断:', 'Places like it exist. Which is it?'),
  noAlike: text('现在没有查到相似的机构,请重试。', 'No place like it is found now. Try again.'),
  thatOne: (name: string) => text(`就是这一家:${name}`, `It is this one: ${name}`),
  another: text('不是同一家,照样新建', 'None of these: record it as new'),
  recent: text('最近已发送', 'Sent lately'),
  sentAt: (when: string) => text(`${when} 送达`, `arrived ${when}`),
  trouble: (words: string) => text(`本机数据库出错:${words}`, `The database of this device failed: ${words}`),
  leaveTitle: text('还有内容没有发送', 'Something has not been sent'),
  leaveHint: (count: number) =>
    text(
      `本机还有 ${count} 条内容没有发送。退出后仍保留在本机,只有本账户再次登录才能看到和发送。`,
      `${count} on this device have not been sent. They stay here after signing out, and only this account will see and send them again.`,
    ),
  leaveDraftsTitle: text('还有未完成的表单', 'There are unfinished forms'),
  leaveDrafts: (count: number) =>
    text(
      `本机还有 ${count} 份未完成的表单(含已填写的姓名、电话)。退出后仍保留在本机,只有本账户再次登录才能看到;不要的请先放弃草稿。`,
      `${count} unfinished forms, with the names and telephones typed into them, are on this device. They stay here after signing out, and only this account will see them again; discard first what is not wanted.`,
    ),
  sendFirst: text('先发送', 'Send first'),
  keepAndLeave: text('保留在本机并退出', 'Keep here and sign out'),
  stillUnsent: text('还有没发出去的。', 'Some could not be sent.'),
} as const satisfies Dictionary
