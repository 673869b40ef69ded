import { Button, Table } from '@mantine/core'
import { type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularCatalogue, particularKeys } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import type { Text } from '@silverguard/shared/text'
import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Known } from '../../ui/unknown.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type Draft, draftOf } from './draft.ts'
import classes from './institution-form.module.css'
import { readFact, readParticular } from './read-draft.ts'

type Path = `particulars.${ParticularKey}` | `facts.${FactKey}`
type Difference = { path: Path; label: Text; first: string; theirs: string; mine: string; words: (typed: string) => Text | undefined }
type Props = { form: UseFormReturn<Draft>; base: Institution; current: Institution; load: () => void }

const asTyped = (typed: string): Text => ({ zh: typed, en: typed })

/** Every field in which the new version differs from the one that was opened, with what was typed there meanwhile. */
const differencesOf = (first: Draft, theirs: Draft, mine: Draft, townshipName: (code: string) => string | undefined): Difference[] => [
  ...particularKeys
    .filter((key) => first.particulars[key] !== theirs.particulars[key])
    .map(
      (key): Difference => ({
        path: `particulars.${key}`,
        label: particularCatalogue[key].label,
        first: first.particulars[key],
        theirs: theirs.particulars[key],
        mine: mine.particulars[key],
        words: (typed) => {
          const reading = readParticular(key, typed)
          return reading && 'value' in reading ? particularValueWords(key, reading.value, townshipName) : reading && asTyped(typed)
        },
      }),
    ),
  ...factKeys
    .filter((key) => first.facts[key] !== theirs.facts[key])
    .map(
      (key): Difference => ({
        path: `facts.${key}`,
        label: factCatalogue[key].label,
        first: first.facts[key],
        theirs: theirs.facts[key],
        mine: mine.facts[key],
        words: (typed) => {
          const reading = readFact(key, typed)
          return reading && 'value' in reading ? factValueWords(key, reading.value as string | number | boolean) : reading && asTyped(typed)
        },
      }),
    ),
]

/** Someone else was faster: what they changed beside what was typed, field by field; nothing typed is lost. */
export const StaleNotice = ({ form, base, current, load }: Props) => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const { district, townships, today } = useInstallation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const townshipName = (code: string) => [...townships, district].find((division) => division.code === code)?.name
  const differences = differencesOf(draftOf(base, today), draftOf(current, today), form.watch(), townshipName)
  return (
    <section className={classes.stale} role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {words.staleTitle}
      </h2>
      <p>{words.staleHint}</p>
      {differences.length === 0 ? (
        <p>{words.noDifference}</p>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {[words.field, words.atFirst, words.theirs, words.mine].map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ path, label, first, theirs, mine, words: valueWords }) => (
              <Table.Tr key={path}>
                <Table.Th scope="row">{inWords(label)}</Table.Th>
                <Table.Td>
                  <Known value={valueWords(first)} words={inWords} />
                </Table.Td>
                <Table.Td>
                  <Known value={valueWords(theirs)} words={inWords} />
                </Table.Td>
                <Table.Td>{mine === first ? words.untouched : <Known value={valueWords(mine)} words={inWords} />}</Table.Td>
                <Table.Td>
                  {mine !== theirs && (
                    <Button
                      variant="default"
                      size="compact-xs"
                      aria-label={words.takeTheirsOf(inWords(label))}
                      onClick={() => form.setValue(path, theirs, { shouldDirty: true })}
                    >
                      {words.takeTheirs}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button mt="xs" onClick={load}>
        {words.loadCurrent}
      </Button>
    </section>
  )
}
