import { type Role, roleWords } from '../permissions/contract.ts'
import { type Text, text } from '../text.ts'

/** Digits of a township, whose duty is never less than all of it; fewer is a district or what it lies in. */
const townshipDigits = 9
const ofTheDistrict: readonly Role[] = ['district_administrator', 'district_reviewer', 'district_officer']

/** Why these roles cannot be held over a division of this code; undefined where they can. */
export const misfitOf = (roles: readonly Role[], divisionCode: string): Text | undefined => {
  const isBelowDistrict = divisionCode.length >= townshipDigits
  const misfit = roles.find((role) => (role === 'township_officer' ? divisionCode.length !== townshipDigits : isBelowDistrict && ofTheDistrict.includes(role)))
  if (misfit === undefined) return undefined
  const { zh, en } = roleWords[misfit]
  return misfit === 'township_officer'
    ? text(`${zh}的区划应为镇街`, `${en}: the division must be a township`)
    : text(`${zh}的区划应为区或以上`, `${en}: the division must be a district or above`)
}
