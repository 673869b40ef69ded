import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { signingInWords } from '../words/signing-in.ts'
import { useWords } from '../words/use-words.ts'

/** A password: can be shown, and says when caps lock is on. */
export const PasswordField = (props: Omit<PasswordInputProps, 'onKeyDown' | 'onKeyUp' | 'onBlur'>) => {
  const words = useWords(signingInWords)
  const [capsLock, setCapsLock] = useState(false)
  const [shown, setShown] = useState(false)
  const hear = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      size="xs"
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': shown ? words.hide : words.show }}
      onKeyDown={hear}
      onKeyUp={hear}
      onBlur={() => setCapsLock(false)}
      {...props}
      description={capsLock ? <span role="status">{words.capsLock}</span> : props.description}
    />
  )
}
