/** The article of the Civil Code that says what 以上 and 超过 mean. */
export const civilCode = {
  第一千二百五十九条: '民法所称的“以上”、“以下”、“以内”、“届满”,包括本数;所称的“不满”、“超过”、“以外”,不包括本数。',
} as const
