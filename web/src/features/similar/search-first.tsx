import { Button, TextInput } from '@mantine/core'
import { splitTelephones } from '@silverguard/shared/institutions/telephones'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { similarWords } from '../../words/similar.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './similar.module.css'
import { SimilarList } from './similar-list.tsx'
import { type Sought, similarInstitutions } from './similar-query.ts'

type Typed = { name: string; creditCode: string; telephone: string; address: string }
const blank: Typed = { name: '', creditCode: '', telephone: '', address: '' }

const given = (words: string) => words.trim() || undefined

const soughtIn = ({ name, creditCode, telephone, address }: Typed): Sought => ({
  name: name.trim(),
  creditCode: given(creditCode),
  telephones: splitTelephones(telephone),
  address: given(address),
})

/** Before an institution is created, those like it are looked for; going on names them as others. */
export const SearchFirst = ({ goOn }: { goOn: (sought: Sought, others: readonly string[]) => void }) => {
  const words = useWords(similarWords)
  const { required } = useWords(institutionFormWords)
  const { register, handleSubmit, formState } = useForm<Typed>({ defaultValues: blank })
  const [sought, setSought] = useState<Sought>()
  const search = handleSubmit((typed) => setSought(soughtIn(typed)))
  return (
    <>
      <form className={classes.search} onSubmit={(event) => void search(event)} aria-label={words.searchFirst} noValidate>
        <p className={classes.hint}>{words.searchHint}</p>
        <TextInput
          label={words.name}
          required
          autoComplete="off"
          error={formState.errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || required })}
        />
        <TextInput label={words.creditCode} autoComplete="off" spellCheck={false} {...register('creditCode')} />
        <TextInput label={words.telephone} autoComplete="off" inputMode="tel" {...register('telephone')} />
        <TextInput label={words.address} autoComplete="off" {...register('address')} />
        <Button type="submit" size="sm">
          {words.search}
        </Button>
      </form>
      {sought && <Found sought={sought} goOn={goOn} />}
    </>
  )
}

const Found = ({ sought, goOn }: { sought: Sought; goOn: (sought: Sought, others: readonly string[]) => void }) => {
  const words = useWords(similarWords)
  const query = useQuery(similarInstitutions(sought))
  return (
    <section className={classes.found} aria-live="polite">
      <Loaded query={query}>
        {({ institutions }) => {
          const others = institutions.map(({ id }) => id)
          if (institutions.length === 0) {
            return (
              <EmptyState title={words.none}>
                <Button onClick={() => goOn(sought, others)}>{words.goOnNone}</Button>
              </EmptyState>
            )
          }
          return (
            <>
              <h2>{words.found(institutions.length)}</h2>
              <p className={classes.hint}>{words.foundHint}</p>
              <SimilarList label={words.found(institutions.length)} institutions={institutions} />
              <Button mt="sm" size="sm" onClick={() => goOn(sought, others)}>
                {words.goOn}
              </Button>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
