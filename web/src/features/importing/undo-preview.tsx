import { Stack, Text } from '@mantine/core'
import type { Undo } from '@silverguard/shared/workbooks/contract'
import { Link } from '@tanstack/react-router'
import { importWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { keyWords } from './change-words.ts'
import classes from './import-row-table.module.css'

/** What an undo would remove, bring back and leave, each record that stays with its reason. */
export const UndoPreview = ({ of: { removed, restored, statements, screenings, kept, keptCount } }: { of: Undo }) => {
  const words = useWords(importWords)
  const inWords = useText()
  return (
    <Stack gap="xs">
      <ul aria-label={words.undoWould}>
        <li>{words.undoRemoves(removed)}</li>
        <li>{words.undoRestores(restored)}</li>
        <li>{words.undoWithdraws(statements, screenings)}</li>
        <li>{words.undoKeeps(keptCount)}</li>
      </ul>
      {kept.length > 0 && (
        <ul className={classes.list} aria-label={words.undoKept}>
          {kept.map(({ institution, name, keys, reason }) => (
            <li key={institution}>
              <Link to="/institutions/$id" params={{ id: institution }}>
                {name}
              </Link>{' '}
              {keys.map((key) => inWords(keyWords(key))).join('、')} {inWords(reason)}
            </li>
          ))}
        </ul>
      )}
      {keptCount > kept.length && <Text size="sm">{words.more(keptCount, keptCount - kept.length)}</Text>}
      <Text size="sm">{words.undoHistory}</Text>
    </Stack>
  )
}
