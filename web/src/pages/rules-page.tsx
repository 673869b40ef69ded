import { SegmentedControl, Stack } from '@mantine/core'
import { sources } from '@silverguard/shared/law/sources'
import { readRuleSets } from '@silverguard/shared/risk/contract'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { call } from '../api.ts'
import { useInstallation } from '../features/access/installation.tsx'
import { RuleSetView } from '../features/rules/rule-set-view.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useText } from '../words/language.tsx'
import { rulesWords } from '../words/rules.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/rules')

/** What decides, since when, by which clause. */
export const RulesPage = () => {
  const words = useWords(rulesWords)
  const inWords = useText()
  const installation = useInstallation()
  const { profile = installation.profile } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery({ queryKey: ['rule-sets'], queryFn: ({ signal }) => call(readRuleSets, {}, signal) })
  const plans = profiles.map((value) => {
    const name = inWords(sources[value])
    return { value, label: value === installation.profile ? words.active(name) : name }
  })
  return (
    <Stack gap={8}>
      <PageHead title={words.title} />
      <SegmentedControl
        size="xs"
        w="fit-content"
        orientation={useOnPhone() ? 'vertical' : 'horizontal'}
        maw="100%"
        aria-label={words.choosePlan}
        data={plans}
        value={profile}
        onChange={(chosen) => void navigate({ search: { profile: chosen }, replace: true })}
      />
      <Loaded query={query}>
        {({ ruleSets }) => ruleSets.filter((one) => one.profile === profile).map((stored) => <RuleSetView key={stored.id} stored={stored} />)}
      </Loaded>
    </Stack>
  )
}
