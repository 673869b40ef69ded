import { Button, TextInput } from '@mantine/core'
import { findHead } from '@silverguard/shared/audit/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { exactInstantWords } from '../../ui/figures.ts'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './trail.module.css'

/** Looks in the chain for the head whose code somebody reads from paper, the outside anchor. */
export const FindHead = () => {
  const words = useWords(trailWords)
  const [code, setCode] = useState('')
  const find = useMutation({ mutationFn: (typed: string) => call(findHead, { query: { code: typed } }) })
  const head = find.data?.head
  return (
    <form
      className={classes.find}
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') find.mutate(code.trim())
      }}
    >
      <TextInput
        className={classes.typed}
        aria-label={words.code}
        placeholder={words.codeHint}
        title={words.codeHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={find.isPending}>
        {words.find}
      </Button>
      <p className={classes.finding} role="status" data-bad={head === null || undefined}>
        {head && words.found(head.code, head.seal, exactInstantWords(head.sealedAt), head.entries)}
        {head === null && words.notFound(find.variables ?? '')}
      </p>
      {find.error && <ErrorLine error={find.error} />}
    </form>
  )
}
