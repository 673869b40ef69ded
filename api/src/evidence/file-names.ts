import type { EvidenceKind } from '@silverguard/shared/evidence/contract'

/** The endings under which each kind is handed out; the first is given where a name has none of them. */
const endings: Record<EvidenceKind, readonly string[]> = {
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  ole: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  csv: ['csv', 'tsv', 'tab', 'txt'],
}

/** Control and bidirectional characters out: they make a name look like another. No path is ever made of a name. */
export const keptFileName = (fileName: string): string => fileName.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim() || '未命名'

/** A name that any system can save under, with an ending that says what the file is, whatever it was called. */
export const sentFileName = (fileName: string, kind: EvidenceKind): string => {
  const plain = keptFileName(fileName)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const ending = /\.(\w{1,5})$/.exec(plain)?.[1]?.toLowerCase() ?? ''
  return endings[kind].includes(ending) ? plain : `${plain || '未命名'}.${endings[kind][0]}`
}
