import * as accounts from './accounts/contract.ts'
import * as audit from './audit/contract.ts'
import * as determinations from './determinations/contract.ts'
import type { Download, Endpoint, Upload } from './endpoint.ts'
import * as evidence from './evidence/contract.ts'
import * as handling from './handling/contract.ts'
import * as ledger from './handling/ledger/contract.ts'
import * as papers from './handling/papers/contract.ts'
import * as progress from './handling/progress/contract.ts'
import * as installation from './installation/contract.ts'
import * as institutions from './institutions/contract.ts'
import * as risk from './risk/contract.ts'
import * as screenings from './screenings/contract.ts'
import * as workbooks from './workbooks/contract.ts'

const valuesOf = (feature: object) => Object.values(feature) as unknown[]
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const hasAddress = (value: unknown): value is Record<string, unknown> => isObject(value) && typeof value.path === 'string' && 'needs' in value

const judged = [risk, institutions, installation, screenings, evidence, determinations]
const handled = [handling, ledger, papers, progress]
const addresses = [audit, accounts, ...judged, ...handled, workbooks].flatMap(valuesOf).filter(hasAddress)

/** Every address of the API by kind; the server serves these and nothing else. */
export const downloads = addresses.filter((value) => 'contentType' in value) as unknown as readonly Download[]
export const uploads = addresses.filter((value) => 'greatestBytes' in value) as unknown as readonly Upload[]
export const endpoints = addresses.filter((value) => !('contentType' in value) && !('greatestBytes' in value)) as unknown as readonly Endpoint[]
