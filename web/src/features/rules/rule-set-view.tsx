import { Stack } from '@mantine/core'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { ruleSetOf } from '../access/rule-set.ts'
import { NotionTable } from './notion-table.tsx'
import { ParameterTable } from './parameter-table.tsx'
import { RuleTable } from './rule-table.tsx'

const ruled = ['red', 'orange', 'yellow'] as const

/** One rule set whole: its rules by level, ended ones among them, its notions, its parameters as this installation stores them. */
export const RuleSetView = ({ stored }: { stored: RuleSetSummary }) => {
  const words = useWords(rulesWords)
  const ruleSet = ruleSetOf(stored)
  return (
    <Stack gap="md">
      <ParameterTable ruleSet={ruleSet} />
      {ruled.map((level) => (
        <RuleTable key={level} ruleSet={ruleSet} level={level} />
      ))}
      <div>
        <p>{words.green}</p>
        <p>{words.pending}</p>
      </div>
      <NotionTable ruleSet={ruleSet} />
    </Stack>
  )
}
