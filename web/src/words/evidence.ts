import type { EvidenceKind } from '@silverguard/shared/evidence/contract'
import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const evidenceKindNames: Record<EvidenceKind, string> = {
  jpeg: 'JPG',
  png: 'PNG',
  webp: 'WebP',
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PPT',
  ole: 'Office 97',
  csv: 'CSV',
}

/** Words of the photos and files that prove something about a place. */
export const evidenceWords = {
  files: text('照片与文件', 'Photos and files'),
  all: text('全部照片与文件', 'All photos and files'),
  none: text('还没有照片和文件', 'No photos or files yet'),
  addedBy: (person: string, instant: string) => text(`${person} ${instant} 上传`, `Added by ${person}, ${instant}`),
  takenAt: (instant: string) => text(`拍摄时间 ${instant}`, `Taken ${instant}`),
  withoutPlace: text('已去除位置信息', 'Location removed'),
  enlarge: (name: string) => text(`放大查看 ${name}`, `Enlarge ${name}`),
  picture: (name: string) => text(`照片 ${name}`, `Photo ${name}`),
  close: text('关闭', 'Close'),
  download: text('下载', 'Download'),
  downloadOf: (name: string) => text(`下载 ${name}`, `Download ${name}`),
  original: text('原始文件…', 'Original…'),
  originalOf: (name: string) => text(`取原始文件 ${name}`, `Take the original of ${name}`),
  originalTitle: text('取原始文件', 'Take the original'),
  originalHint: text(
    '原始文件可能含有拍摄位置等信息。取用人、时间和事由会记入审计记录。请妥善保管。',
    'The original may say where it was taken. Who took it, when and why is kept in the trail. Keep it safe.',
  ),
  reason: text('事由', 'Reason'),
  reasonHint: text('2–200 字', '2 to 200 characters'),
  take: text('取原始文件', 'Take the original'),
  notYet: (count: number) => text(`尚未收到 ${count} 个文件`, count === 1 ? 'One file has not arrived yet' : `${count} files have not arrived yet`),
  notYetHint: text('可能还在填报人的手机里,联网后会自动上传。', 'They may still be on the phone that took them, and follow once it is online.'),
} as const satisfies Dictionary
