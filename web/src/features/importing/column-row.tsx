import { Select } from '@mantine/core'
import type { ColumnMapping, ImportColumn } from '@silverguard/shared/workbooks/contract'
import { memo } from 'react'
import { importWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './column-table.module.css'
import { isMoney, targetGroups, targetLabel, targetOf, targetWord } from './column-targets.ts'

type Props = { column: ImportColumn; mapping: ColumnMapping; wrong: boolean; choose: (index: number, mapping: ColumnMapping) => void }

/** One column of the file: what stands in it, what it is read as, and why. */
export const ColumnRow = memo(({ column, mapping, wrong, choose }: Props) => {
  const words = useWords(importWords)
  const inWords = useText()
  const { index, letter, heading, samples, proposed, ground } = column
  const word = targetWord(mapping.target)
  const asProposed = word === targetWord(proposed.target)
  const choices = targetGroups.map(({ group, targets }) => ({
    group: inWords(group),
    items: targets.map((target) => ({ value: targetWord(target), label: inWords(targetLabel(target)) })),
  }))
  return (
    <tr data-unread={mapping.target.to === 'nothing' || undefined}>
      <td>{letter}</td>
      <th scope="row">{heading || words.noHeading}</th>
      <td className={classes.samples}>{samples.length === 0 ? words.noSamples : samples.join(' · ')}</td>
      <td>
        <Select
          w={230}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          aria-label={words.readAsOf(letter, heading || words.noHeading)}
          nothingFoundMessage={words.nothingLike}
          maxDropdownHeight={320}
          data={choices}
          value={word}
          error={wrong}
          onChange={(chosen) => {
            const target = targetOf(chosen ?? 'nothing')
            choose(index, isMoney(target) && proposed.unit ? { target, unit: proposed.unit } : { target })
          }}
        />
      </td>
      <td>
        {isMoney(mapping.target) && (
          <Select
            w={150}
            aria-label={words.unitOf(letter)}
            placeholder={words.chooseUnit}
            allowDeselect={false}
            withAsterisk
            data={[
              { value: 'yuan', label: words.yuan },
              { value: 'wan', label: words.wan },
            ]}
            value={mapping.unit ?? null}
            error={!mapping.unit && words.unitNeeded}
            onChange={(unit) => (unit === 'yuan' || unit === 'wan') && choose(index, { ...mapping, unit })}
          />
        )}
      </td>
      <td>{asProposed ? words[ground] : words.chosen}</td>
    </tr>
  )
})
