import { SegmentedControl } from '@mantine/core'
import type { Language } from '@silverguard/shared/text'
import { useLanguage } from '../words/language.tsx'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'

const choices: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
]

export const LanguageSwitch = () => {
  const { language, choose } = useLanguage()
  return <SegmentedControl size="xs" aria-label={useWords(shellWords).language} data={choices} value={language} onChange={(chosen) => choose(chosen)} />
}
