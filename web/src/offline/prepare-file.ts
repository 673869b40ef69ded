import { greatestEvidenceBytes } from '@silverguard/shared/evidence/contract'

const longestSide = 2048
const quality = 0.8
const documents = /\.(pdf|docx?|xlsx?|pptx?)$/i

/** Why a file is not taken. */
export type FileFault = 'tooLarge' | 'empty' | 'wrongKind' | 'damaged'
export type Prepared = { fileName: string; blob: Blob; takenAt: string } | { fault: FileFault; fileName: string }

/** What `accept` of an input takes: the kinds of `evidenceKinds`, and images that the canvas turns into one of them. */
export const acceptedFiles = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx'

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** Drawn anew, smaller: nothing remains of what the camera wrote beside the picture. Undefined where the browser cannot read it. */
const compressed = async (file: File): Promise<Blob | undefined> => {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // What is transparent would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return (await jpegOf(canvas)) ?? undefined
}

const isImage = ({ type, name }: File) => type.startsWith('image/') || /\.(jpe?g|png|webp|heic|heif|gif|bmp)$/i.test(name)

const preparedImage = async (file: File, takenAt: string): Promise<Prepared> => {
  const blob = await compressed(file)
  if (!blob) return { fault: 'damaged', fileName: file.name }
  return { fileName: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, blob, takenAt }
}

/** A chosen or taken file as it will be handed in: images smaller and without their metadata, documents as they are. */
export const prepareFile = async (file: File): Promise<Prepared> => {
  const { name: fileName, size } = file
  if (size === 0) return { fault: 'empty', fileName }
  const takenAt = new Date(file.lastModified || Date.now()).toISOString()
  if (file.type !== 'image/svg+xml' && isImage(file)) return preparedImage(file, takenAt)
  if (!documents.test(fileName)) return { fault: 'wrongKind', fileName }
  // Copied now: a file of a phone's own store may be gone by the time it is sent.
  return size > greatestEvidenceBytes ? { fault: 'tooLarge', fileName } : { fileName, blob: new Blob([await file.arrayBuffer()], { type: file.type }), takenAt }
}
