import type { AnnexKind } from '@silverguard/shared/screenings/contract'
import { registeredScreeningsForm } from '@silverguard/shared/workbooks/forms/registered-screenings'
import { unregisteredScreeningsForm } from '@silverguard/shared/workbooks/forms/unregistered-screenings'

const forms = { registered: registeredScreeningsForm, unregistered: unregisteredScreeningsForm }

/** The form of 附件2 or 附件3; what is computed follows the rules of the annex's day. */
export const annexFormOf = (kind: AnnexKind) => forms[kind]
