// Vitest's globalSetup: makes the empty embedded database that every store on PGlite begins as.
export { makeNewStore as setup } from '../../src/database/new-store.mjs'
