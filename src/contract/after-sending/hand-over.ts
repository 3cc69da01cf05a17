// Forwarding (转交): who signed instead of whom. Tencent masks the names of those who forwarded (打码; SDK, ForwardRecord),
// and so does Luokuan.

/** ForwardType (SDK): done by a person, or automatically when they left the company. */
export const FORWARD = 'FORWARD'
export const QUIT_FORWARD = 'QUIT_FORWARD'

/** 叶小明 becomes 叶**; a masked name is unchanged. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name
  return name.includes('*') ? name : first + '*'.repeat(rest.length)
}

/** 13812345670 becomes 1*********0. */
export function maskedMobile(mobile: string): string {
  return mobile.includes('*') || mobile.length < 3
    ? mobile
    : `${mobile[0]}${'*'.repeat(mobile.length - 2)}${mobile.at(-1)}`
}
