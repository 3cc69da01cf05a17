// Handing on (转交): who signed in whose place. Tencent shows who handed on masked (打码; SDK, ForwardRecord), and so does
// Luokuan.

/** ForwardType (SDK): somebody did it, or it followed from their leaving the company. */
export const FORWARD = 'FORWARD'
export const QUIT_FORWARD = 'QUIT_FORWARD'

/** 叶小明 as 叶**; a name that is masked already stays as it is. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name
  return name.includes('*') ? name : first + '*'.repeat(rest.length)
}

/** 13812345670 as 1*********0. */
export function maskedMobile(mobile: string): string {
  return mobile.includes('*') || mobile.length < 3
    ? mobile
    : `${mobile[0]}${'*'.repeat(mobile.length - 2)}${mobile.at(-1)}`
}
