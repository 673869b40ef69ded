import { Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { sources } from '@silverguard/shared/law/sources'
import type { Publication, RuleSetSummary } from '@silverguard/shared/risk/contract'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { useMay } from '../features/access/me.tsx'
import { BeginDraft } from '../features/rules/begin-draft.tsx'
import { OpenDrafts } from '../features/rules/open-drafts.tsx'
import { RuleSetView } from '../features/rules/rule-set-view.tsx'
import { storedRules } from '../features/rules/rules-query.ts'
import { spansOf } from '../features/rules/spans.ts'
import { VersionDifferences } from '../features/rules/version-differences.tsx'
import { VersionHistory } from '../features/rules/version-history.tsx'
import { VersionLine } from '../features/rules/version-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useText } from '../words/language.tsx'
import { rulesWords } from '../words/rules.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/rules')

/** What decides, since when, by which clause. */
export const RulesPage = () => (
  <Loaded query={useQuery(storedRules)}>{({ ruleSets, publications }) => <Versions ruleSets={ruleSets} publications={publications} />}</Loaded>
)

const Versions = ({ ruleSets, publications }: { ruleSets: RuleSetSummary[]; publications: Publication[] }) => {
  const words = useWords(rulesWords)
  const inWords = useText()
  const { today } = useInstallation()
  const mayEdit = useMay('rules.edit')
  const onPhone = useOnPhone()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const present = ruleSets.find(({ active }) => active)
  const chosen = ruleSets.find(({ id }) => id === search.version)
  const profile = chosen?.profile ?? search.profile ?? present?.profile
  const ofPlan = ruleSets.filter((one) => one.profile === profile)
  const shown = chosen ?? ofPlan[0]
  const spans = spansOf(publications, today)
  const plans = profiles.map((value) => {
    const name = inWords(sources[value])
    return { value, label: value === present?.profile ? words.active(name) : name }
  })
  if (!present || !shown) throw new Error('No rule set is active')
  return (
    <Stack gap={10}>
      <PageHead title={words.title}>{mayEdit && <BeginDraft ruleSets={ruleSets} proposed={shown.id} />}</PageHead>
      {mayEdit && <OpenDrafts />}
      <VersionHistory spans={spans} ruleSets={ruleSets} />
      <Group gap={8}>
        <SegmentedControl
          size="xs"
          w="fit-content"
          orientation={onPhone ? 'vertical' : 'horizontal'}
          maw="100%"
          aria-label={words.choosePlan}
          data={plans}
          value={shown.profile}
          onChange={(plan) => void navigate({ search: { profile: plan }, replace: true })}
        />
        {ofPlan.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={words.chooseVersion}
            data={ofPlan.map(({ id, active }) => ({ value: id, label: active ? words.active(id) : id }))}
            value={shown.id}
            onChange={({ currentTarget }) => void navigate({ search: { profile: shown.profile, version: currentTarget.value }, replace: true })}
          />
        )}
      </Group>
      <VersionLine stored={shown} present={present} spans={spans} />
      {!shown.active && <VersionDifferences shown={shown} present={present} />}
      <RuleSetView stored={shown} />
    </Stack>
  )
}
