// The one path that Tencent calls.
export const CALLBACK_PATH = '/callbacks/tencent'
