import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of the notices to oneself. */
export const noticesWords = {
  title: text('通知', 'Notices'),
  hint: text(
    '分给您的措施、催办,以及被退回、延期、销号、取消的措施。标为已读记入审计轨迹。',
    'Measures given to you, reminders, and what was returned, extended, closed or dropped. That you have read one stands in the trail.',
  ),
  unread: (count: number) => text(`${count} 条未读`, `${count} unread`),
  allRead: text('没有未读', 'None unread'),
  unreadMark: text('未读', 'Unread'),
  readAt: (at: string) => text(`${at} 已读`, `read ${at}`),
  read: text('标为已读', 'Mark as read'),
  readOne: (place: string, sentence: string) => text(`标为已读:${place},${sentence}`, `Mark as read: ${place}, ${sentence}`),
  readAll: (count: number) => text(`全部标为已读(${count})`, `Mark all as read (${count})`),
  from: (by: string, at: string) => text(`${by} ${at}`, `${by}, ${at}`),
  elsewhere: text('已不在您的管辖范围内', 'No longer within your scope'),
  toAction: text('看这项措施', 'See the measure'),
  toActionOf: (place: string, sentence: string) => text(`看这项措施:${place},${sentence}`, `See the measure: ${place}, ${sentence}`),
  list: text('通知,未读的在前', 'Notices, unread ones first'),
  none: text('没有通知', 'No notices'),
  noneHint: text('有措施分给您或被催办时,会列在这里。', 'When a measure is given to you or a reminder comes, it stands here.'),
} as const satisfies Dictionary
