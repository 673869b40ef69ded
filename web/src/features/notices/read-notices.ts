import { readNotices } from '@silverguard/shared/handling/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ownNotices } from '../access/own-notices.ts'

/** Marks notices as read, which stands in the trail; the list is read anew before it is called done. */
export const useReadNotices = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (notices: string[]) => call(readNotices, { body: { notices } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownNotices.queryKey }),
  })
}
