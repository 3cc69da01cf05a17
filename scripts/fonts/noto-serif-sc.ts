// The font of the sample contract and the test PDFs: the sandbox sets its previews in the same one.
export { fontName, notoSerifSC, type Weight } from '../../src/sandbox/fonts/noto-serif-sc'
