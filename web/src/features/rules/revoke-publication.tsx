import { Button } from '@mantine/core'
import { type Publication, revokePublication } from '@silverguard/shared/risk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { generalWords } from '../../words/general.ts'
import { versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { ruleSetsKey } from '../access/rule-set.ts'
import { ReasonForm } from './reason-form.tsx'

/** Takes a publication back before its day has come. */
export const RevokePublication = ({ of: { id, ruleSet, holdsFrom } }: { of: Publication }) => {
  const words = useWords(versionWords)
  const general = useWords(generalWords)
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const revoking = useMutation({
    mutationFn: (reason: string) => call(revokePublication, { params: { id }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ruleSetsKey }),
  })
  const title = words.revokeOf(ruleSet, holdsFrom)
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={title} onClick={() => setAsking(true)}>
        {words.revoke}
      </Button>
      {asking && (
        <Dialog onClose={close} title={title} closeButtonProps={{ 'aria-label': general.cancel }}>
          <ReasonForm
            hint={words.revokeHint}
            label={words.revokeReason}
            confirm={words.revoke}
            close={close}
            give={(reason) => revoking.mutate(reason)}
            pending={revoking.isPending}
            error={revoking.error}
          />
        </Dialog>
      )}
    </>
  )
}
