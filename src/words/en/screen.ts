// What the screen loads for English: our words, and those of antd's own controls.
export { default as antd } from 'antd/locale/en_US'
export { words } from './words.ts'
