import { CloseButton } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { OutboxPhoto } from '../offline/outbox-item.ts'
import { offlineWords } from '../words/offline.ts'
import { useWords } from '../words/use-words.ts'
import classes from './files-field.module.css'

/** An address of the picture for as long as it is shown. */
const usePicture = (blob: Blob): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!blob.type.startsWith('image/')) return
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}

const size = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** One file of a form: a small picture, its name and size, and the way to take it out. */
export const FilePreview = ({ file, remove }: { file: OutboxPhoto; remove: () => void }) => {
  const words = useWords(offlineWords)
  const picture = usePicture(file.blob)
  return (
    <li className={classes.file}>
      {picture ? <img src={picture} alt="" width="56" height="56" /> : <IconFile size={32} stroke={1.4} aria-hidden="true" />}
      <span className={classes.name}>
        {file.fileName}
        <small>
          {size(file.blob.size)}
          {file.place ? ` · ${words.located}` : ''}
        </small>
      </span>
      <CloseButton aria-label={words.remove(file.fileName)} onClick={remove} />
    </li>
  )
}
