import { Button, Group, Stack, Text } from '@mantine/core'
import { sources } from '@silverguard/shared/law/sources'
import type { RuleDraft, RuleSetSummary } from '@silverguard/shared/risk/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DiscardDraft } from '../features/rules/discard-draft.tsx'
import { DraftForm } from '../features/rules/draft-form.tsx'
import { EffectView } from '../features/rules/effect-view.tsx'
import { PublishDraft, type Published } from '../features/rules/publish-draft.tsx'
import { PublishedDraft } from '../features/rules/published-draft.tsx'
import { draftEffect, openDrafts, storedRules } from '../features/rules/rules-query.ts'
import type { EffectSearch } from '../features/rules/search.ts'
import { useDraftEditing } from '../features/rules/use-draft-editing.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText } from '../words/language.tsx'
import { draftWords, effectWords } from '../words/rules.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/rules/drafts/$id')

/** A version that is being prepared: what it changes, and what would follow from it. */
export const RuleDraftPage = () => {
  const words = useWords(draftWords)
  const { id } = route.useParams()
  const drafts = useQuery(openDrafts)
  const stored = useQuery(storedRules)
  const [published, setPublished] = useState<Published>()
  if (published) return <PublishedDraft of={published} />
  return (
    <Loaded query={drafts}>
      {({ drafts: open }) => (
        <Loaded query={stored}>
          {({ ruleSets }) => {
            const draft = open.find((one) => one.id === id)
            const present = ruleSets.find(({ active }) => active)
            if (draft && present) return <OneDraft key={id} draft={draft} present={present} published={setPublished} />
            return (
              <>
                <PageHead title={words.title} />
                <EmptyState title={words.gone} hint={words.goneHint}>
                  <Link to="/rules">{words.toRules}</Link>
                </EmptyState>
              </>
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}

type Props = { draft: RuleDraft; present: RuleSetSummary; published: (result: Published) => void }

const OneDraft = ({ draft, present, published }: Props) => {
  const words = useWords(draftWords)
  const effectful = useWords(effectWords)
  const inWords = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const editing = useDraftEditing(draft)
  const effect = useQuery(draftEffect(draft, search))
  const change = (to: Partial<EffectSearch>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true, resetScroll: false, ignoreBlocker: true })
  const plan = inWords(sources[draft.profile])
  // What is still shown of the version before is not what publishing would do.
  const known = effect.isPlaceholderData ? undefined : effect.data?.effect
  return (
    <Stack gap="sm">
      <PageHead title={words.title} aside={<Text>{words.from(draft.basedOn, plan)}</Text>}>
        <DiscardDraft of={draft} />
        <PublishDraft draft={draft} present={present} effect={known} isUnsaved={editing.isUnsaved} published={published} />
      </PageHead>
      {draft.profile !== present.profile && <Text fw={600}>{words.switches(plan)}</Text>}
      <DraftForm draft={draft} present={present} editing={editing} />
      <Stack component="section" gap="xs" aria-label={effectful.title} aria-busy={effect.isFetching}>
        <Group gap="sm">
          <Text component="h2" fw={600} fz={16}>
            {effectful.title}
          </Text>
          <Button size="compact-sm" variant="default" loading={effect.isFetching} onClick={() => void effect.refetch()}>
            {effectful.again}
          </Button>
          <Text size="sm" role="status">
            {effect.isFetching ? effectful.working : ''}
          </Text>
          {editing.isUnsaved && (
            <Text size="sm" fw={600}>
              {words.unsaved}
            </Text>
          )}
        </Group>
        <Loaded query={effect}>
          {(found) => <EffectView draft={draft} plans={{ drafted: draft.profile, present: present.profile }} found={found} search={search} change={change} />}
        </Loaded>
      </Stack>
    </Stack>
  )
}
