import { Button } from '@mantine/core'
import { discloseInstitution, type Particulars } from '@silverguard/shared/institutions/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { disclosureWords } from '../../words/disclosure.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = { institution: string; label: string; shown: (particulars: Particulars) => void }

/** Beside a masked number: asks for the reason and hands the particulars over in full. They are kept nowhere but on the page. */
export const ShowInFull = ({ institution: id, label, shown }: Props) => {
  const words = useWords(disclosureWords)
  const may = useMay('personal.disclose')
  const [asking, setAsking] = useState(false)
  const disclosing = useMutation({
    mutationFn: (reason: string) => call(discloseInstitution, { params: { id }, body: { reason } }),
    onSuccess: ({ particulars }) => {
      setAsking(false)
      shown(particulars)
    },
    gcTime: 0,
  })
  if (!may) return null
  return (
    <>
      <Button variant="default" size="compact-xs" aria-label={words.showOf(label)} onClick={() => setAsking(true)}>
        {words.show}
      </Button>
      <ReasonDialog
        opened={asking}
        close={() => setAsking(false)}
        title={words.dialogTitle}
        hint={words.dialogHint}
        confirm={words.show}
        pending={disclosing.isPending}
        error={disclosing.error}
        give={(reason) => disclosing.mutate(reason)}
      />
    </>
  )
}
