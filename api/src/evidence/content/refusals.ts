import { type Text, text } from '@silverguard/shared/text'
import { Refused } from '../../problems.ts'

const accepted = text(
  '只接收 JPG、PNG、WebP 图片,PDF,以及 Word、Excel、PPT 文件',
  'Only JPEG, PNG and WebP images, PDF, and Word, Excel and PowerPoint files are taken',
)

export const emptyFile = () => new Refused('file_empty', text('文件是空的,没有任何内容', 'The file is empty'))

/** Not one of the kinds that are taken, or one that cannot be looked into. */
export const otherKind = (why: Text = text('文件内容不是可接收的类型', 'The contents are of no kind that is taken')) =>
  new Refused('file_kind', text(`${why.zh}。${accepted.zh}`, `${why.en}. ${accepted.en}`))

export const damagedFile = (why: Text = text('文件已损坏或不完整', 'The file is damaged or incomplete')) =>
  new Refused('file_damaged', text(`${why.zh},请重新拍摄、扫描或另存后再上传`, `${why.en}; take, scan or save it again`))

/** Holds what could run, or fetches something from elsewhere when it is opened. */
export const activeFile = (why: Text) => new Refused('file_macros', text(`${why.zh},不予接收;请另存为 PDF 后上传`, `${why.en}; save it as PDF instead`))

export const imageTooLarge = (width: number, height: number) =>
  new Refused(
    'image_too_large',
    text(`图片尺寸过大(${width}×${height} 像素),请缩小后再上传`, `The image is too large (${width} by ${height} pixels); make it smaller`),
  )

export const macrosInside = () => activeFile(text('文件含有宏', 'The file holds macros'))
export const locked = () => otherKind(text('文件设有打开密码,无法核对内容', 'The file is protected by a password and cannot be looked into'))
