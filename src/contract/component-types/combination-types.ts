// The types of combinations, and what each may hold.

/** What a combination for signing may hold, one of each (Tencent's page 签批控件, SDK's comment on ComponentType). */
export const signChildren: readonly string[] = ['SIGN_SIGNATURE', 'SIGN_DATE', 'SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT']
/** What a combination for filling in holds (SDK). */
export const fillChildren: readonly string[] = ['CHECK_BOX']

/** Types that live only inside of a combination. */
export const livingInside: readonly string[] = ['SIGN_MULTI_LINE_TEXT', 'SIGN_SELECTOR']

export const signCombination = 'SIGN_VIRTUAL_COMBINATION'
export const fillCombination = 'VIRTUAL_COMBINATION'
