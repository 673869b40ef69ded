import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

const pauseInMilliseconds = 300
type Props = { label: string; value: string; search: (value: string) => void }

/** A search that waits for a pause in typing, and while an input method is still composing. */
export const SearchField = ({ label, value, search }: Props) => {
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  const ask = useDebouncedCallback((words: string) => {
    asked.current = words.trim()
    search(asked.current)
  }, pauseInMilliseconds)
  useEffect(() => {
    if (value === asked.current) return
    asked.current = value
    setTyped(value)
  }, [value])
  return (
    <TextInput
      type="search"
      w={300}
      maw="100%"
      maxLength={100}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        if (!('isComposing' in event.nativeEvent && event.nativeEvent.isComposing)) ask(event.currentTarget.value)
      }}
      onCompositionEnd={(event) => ask(event.currentTarget.value)}
    />
  )
}
