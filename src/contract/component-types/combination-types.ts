// The combination types and their allowed children.

/** Children of a signing combination, one of each (Tencent's page 签批控件, SDK's comment on ComponentType). */
export const signChildren: readonly string[] = ['SIGN_SIGNATURE', 'SIGN_DATE', 'SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT']
/** Children of a fill combination (SDK). */
export const fillChildren: readonly string[] = ['CHECK_BOX']

/** Types that exist only inside a combination. */
export const livingInside: readonly string[] = ['SIGN_MULTI_LINE_TEXT', 'SIGN_SELECTOR']

export const signCombination = 'SIGN_VIRTUAL_COMBINATION'
export const fillCombination = 'VIRTUAL_COMBINATION'
