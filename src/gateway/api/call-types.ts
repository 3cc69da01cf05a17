// What a client sends to a route and gets back, inferred from the route. Only types, for the editor.
import type { z } from 'zod'
import type { FileContent, Route, RouteSpec } from './define-route.ts'

type Given<Name extends string, Shape> = Shape extends z.ZodType ? { readonly [Key in Name]: z.input<Shape> } : object

type GivenBody<C> = C extends z.ZodType
  ? { readonly body: z.input<C> }
  : C extends FileContent
    ? { readonly body: Blob }
    : object

type Received<C> = C extends z.ZodType ? z.output<C> : C extends FileContent ? Uint8Array<ArrayBuffer> : null

/** What a route takes; no keys where it takes nothing. */
export type Asked<S extends RouteSpec> = Given<'params', S['params']> &
  Given<'query', S['query']> &
  Given<'headers', S['headers']> &
  GivenBody<S['body']>

/** What a route answers with on success. */
export type Answered<S extends RouteSpec> = Received<S['answers'][keyof S['answers']]>

type SpecOf<R> = R extends Route<infer S> ? S : never

/** The routes by method and path, as `POST /api/sends`. */
export type RoutesByName<Routes> = {
  readonly [S in SpecOf<Routes[keyof Routes]> as `${S['method']} ${S['path']}`]: S
}
