// A JSON object whose keys are not checked.

/** A JSON object as it came, with every key it came with. */
export type JsonObject = { readonly [key: string]: unknown }
