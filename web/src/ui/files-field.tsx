import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '../offline/new-id.ts'
import type { OutboxPhoto } from '../offline/outbox-item.ts'
import { acceptedFiles, type FileFault, prepareFile } from '../offline/prepare-file.ts'
import { whereAmI } from '../offline/where-am-i.ts'
import { offlineWords } from '../words/offline.ts'
import { useWords } from '../words/use-words.ts'
import { FilePreview } from './file-preview.tsx'
import classes from './files-field.module.css'

type Props = { files: OutboxPhoto[]; onChange: (files: OutboxPhoto[]) => void; label: string }
type Fault = { fault: FileFault; fileName: string }

const greatestCount = 20
const greatestNameLength = 255

/** Photos taken or chosen, and documents: made smaller on the device, with their time and, if ticked and allowed, their place. */
export const FilesField = ({ files, onChange, label }: Props) => {
  const words = useWords(offlineWords)
  const camera = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const [withPlace, setWithPlace] = useState(false)
  const adding = useMutation({
    networkMode: 'always',
    mutationFn: async (chosen: readonly File[]) => {
      const place = withPlace ? await whereAmI() : undefined
      const faults: Fault[] = []
      const added: OutboxPhoto[] = []
      // One after another: a phone's memory holds one large picture at a time.
      for (const file of chosen.slice(0, Math.max(0, greatestCount - files.length))) {
        const prepared = await prepareFile(file)
        if ('fault' in prepared) faults.push(prepared)
        else added.push({ ...prepared, id: newId(), fileName: prepared.fileName.slice(-greatestNameLength), ...(place ? { place } : {}) })
      }
      return { added, faults, placeUnknown: withPlace && !place, left: files.length + chosen.length > greatestCount }
    },
    onSuccess: ({ added }) => onChange([...files, ...added]),
  })
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    // The same file may be chosen once more.
    input.value = ''
    if (chosen.length > 0) adding.mutate(chosen)
  }
  const { faults = [], placeUnknown = false, left = false } = adding.data ?? {}
  const input = { type: 'file', hidden: true, onChange: (event: React.ChangeEvent<HTMLInputElement>) => take(event.currentTarget) } as const
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <Group gap="xs">
        <Button variant="default" size="xs" loading={adding.isPending} onClick={() => camera.current?.click()}>
          {words.takePhoto}
        </Button>
        <Button variant="default" size="xs" loading={adding.isPending} onClick={() => chooser.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Checkbox size="xs" label={words.withPlace} checked={withPlace} onChange={(event) => setWithPlace(event.currentTarget.checked)} />
      </Group>
      <input {...input} ref={camera} accept="image/*" capture="environment" aria-label={`${label}: ${words.takePhoto}`} />
      <input {...input} ref={chooser} accept={acceptedFiles} multiple aria-label={`${label}: ${words.chooseFiles}`} />
      <Text size="xs" c="dimmed">
        {words.filesHint}
      </Text>
      <div role="status">
        {adding.isPending && <Text size="sm">{words.preparing}</Text>}
        {placeUnknown && <Text size="sm">{words.placeUnknown}</Text>}
        {left && <Text size="sm">{words.tooMany(greatestCount)}</Text>}
        {faults.map(({ fault, fileName }) => (
          <Text key={fileName} size="sm" c="var(--mantine-color-error)">
            {words[fault](fileName)}
          </Text>
        ))}
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <FilePreview key={file.id} file={file} remove={() => onChange(files.filter(({ id }) => id !== file.id))} />
          ))}
        </ul>
      )}
    </fieldset>
  )
}
