import { type Role, roleWords } from '../permissions/contract.ts'
import { type Text, text } from '../text.ts'

/** Digits of a township; fewer is a district or what it lies in. */
const townshipDigits = 9
const ofTheDistrict: readonly Role[] = ['district_administrator', 'district_reviewer', 'district_officer']

/** Why these roles cannot be held over a division of this code; undefined where they can. */
export const misfitOf = (roles: readonly Role[], divisionCode: string): Text | undefined => {
  const isTownship = divisionCode.length >= townshipDigits
  const misfit = roles.find((role) => (isTownship ? ofTheDistrict.includes(role) : role === 'township_officer'))
  if (misfit === undefined) return undefined
  const { zh, en } = roleWords[misfit]
  return isTownship
    ? text(`${zh}的区划应为区或以上`, `${en}: the division must be a district or above`)
    : text(`${zh}的区划应为镇街或村居`, `${en}: the division must be a township or village`)
}
