import { Button, Menu } from '@mantine/core'
import { exportInstitutions, exportInstitutionsInFull, type InstitutionFilter, type InstitutionOrder } from '@silverguard/shared/institutions/contract'
import { useState } from 'react'
import type { z } from 'zod'
import { downloadAddress } from '../../api.ts'
import { disclosureWords } from '../../words/disclosure.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

type Filters = {
  readonly [K in keyof (InstitutionFilter & z.input<typeof InstitutionOrder>)]?: (InstitutionFilter & z.input<typeof InstitutionOrder>)[K] | undefined
}

/** The register as a workbook: masked at a press, in full with a reason and for those who may. */
export const ExportMenu = ({ filters }: { filters: Filters }) => {
  const words = useWords(disclosureWords)
  const may = useMay('personal.disclose')
  const [asking, setAsking] = useState(false)
  const masked = downloadAddress(exportInstitutions, { query: filters })
  if (!may) {
    return (
      <Button variant="default" component="a" href={masked} download>
        {words.export}
      </Button>
    )
  }
  const fetchInFull = (reason: string) => {
    const link = document.createElement('a')
    link.href = downloadAddress(exportInstitutionsInFull, { query: { ...filters, reason } })
    link.download = ''
    link.click()
    setAsking(false)
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">{words.export}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={masked} download>
            {words.exportMasked}
          </Menu.Item>
          <Menu.Item onClick={() => setAsking(true)}>{words.exportInFull}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog
        opened={asking}
        close={() => setAsking(false)}
        title={words.exportTitle}
        hint={words.exportHint}
        confirm={words.export}
        give={fetchInFull}
      />
    </>
  )
}
