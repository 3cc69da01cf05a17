// What the screen loads for Chinese: our words, and those of antd's own controls.
export { default as antd } from 'antd/locale/zh_CN'
export { words } from './words.ts'
