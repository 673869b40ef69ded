import { readHandlingSettings } from '@silverguard/shared/handling/contract'
import { listTemplates } from '@silverguard/shared/handling/papers/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const handlingSettings = queryOptions({ queryKey: ['handling-settings'], queryFn: ({ signal }) => call(readHandlingSettings, {}, signal) })
export const paperTemplates = queryOptions({ queryKey: ['paper-templates'], queryFn: ({ signal }) => call(listTemplates, {}, signal) })
