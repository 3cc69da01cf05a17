// Defines a route in one place: its input, its output and its handler. The server validates requests by it, the OpenAPI
// document is generated from it, and the editor's types are inferred from it.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { unholdablePaths, unholdableWords } from '../../contract/values/holdable-text.ts'
import { Failure } from '../failures/failure.ts'
import type { Context } from './context.ts'

/** A body or an answer that is a file instead of JSON. */
export interface FileContent {
  readonly kind: 'file'
  readonly types: readonly string[]
}
export interface NoContent {
  readonly kind: 'none'
}
export type Content = z.ZodType | FileContent | NoContent

export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With its parameters in braces, as OpenAPI writes it. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  readonly body?: Content
  readonly answers: Readonly<Record<number, Content>>
  /** The failure statuses beyond those that every route can answer with. */
  readonly failures?: readonly number[]
}

export interface Route<S extends RouteSpec = RouteSpec> {
  readonly spec: S
  addTo(app: FastifyInstance, context: Context): void
}

type Output<C> = C extends z.ZodType ? z.output<C> : object
type In<C> = C extends z.ZodType ? z.output<C> : C extends FileContent ? Readable : null
type Out<C> = C extends z.ZodType ? z.input<C> : C extends FileContent ? Readable : null

export interface Input<S extends RouteSpec> {
  readonly params: Output<S['params']>
  readonly query: Output<S['query']>
  readonly headers: Output<S['headers']>
  readonly body: In<S['body']>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
export type Answer<S extends RouteSpec> = {
  [Status in keyof S['answers'] & number]: { readonly status: Status; readonly body: Out<S['answers'][Status]> }
}[keyof S['answers'] & number]

export type Handler<S extends RouteSpec> = (input: Input<S>, context: Context) => Promise<Answer<S>>

export const noContent: NoContent = { kind: 'none' }

export function fileContent(...types: readonly string[]): FileContent {
  return { kind: 'file', types }
}

/**
 * A route that calls Tencent can also fail because Tencent refuses (422), is not reachable (503) or does not answer
 * (504).
 */
export const tencentIsAsked = [422, 503, 504] as const

/** What a handler returns. */
export function answer<const Status extends number, const Body>(
  status: Status,
  body: Body,
): { readonly status: Status; readonly body: Body } {
  return { status, body }
}

export function isSchema(content: Content): content is z.ZodType {
  return !('kind' in content)
}

const nothing = z.object({})

/** The handler gets the validated input and the gateway's services. */
export function route<const S extends RouteSpec>(spec: S, handler: Handler<S>): Route<S> {
  return {
    spec,
    addTo(app, context) {
      app.route({
        method: spec.method,
        url: spec.path.replace(/\{(\w+)\}/g, ':$1'),
        handler: async (request, reply) => {
          const input: Input<S> = {
            params: read<S['params']>(spec.params, request.params, 'path'),
            query: read<S['query']>(spec.query, request.query, 'query'),
            headers: read<S['headers']>(spec.headers, request.headers, 'headers'),
            body: readBody<S['body']>(spec.body, request),
            request,
            reply,
          }
          const { status, body } = await handler(input, context)
          const content = spec.answers[status]
          reply.code(status)
          if (!content) throw new Error(`${spec.method} ${spec.path} has no answer ${status}.`)
          if (isSchema(content)) return content.parse(body)
          if (content.kind === 'none') return reply.send()
          // If a file can have several types, the handler has set the header.
          if (!reply.hasHeader('content-type')) reply.type(content.types[0] ?? 'application/octet-stream')
          return reply.send(body)
        },
      })
    },
  }
}

function readBody<C extends Content | undefined>(content: C, request: FastifyRequest): In<C>
function readBody(content: Content | undefined, request: FastifyRequest): unknown {
  if (content === undefined || (!isSchema(content) && content.kind === 'none')) return null
  if (isSchema(content)) {
    if (request.body instanceof Readable)
      throw new Failure('unsupported-media-type', 'The body should be application/json.')
    return read(content, request.body, 'body')
  }
  if (request.body instanceof Readable) return request.body
  throw new Failure('unsupported-media-type', `The body should be ${content.types.join(' or ')}.`)
}

/** Says what is wrong and where. Never repeats the value. */
function read<Schema extends z.ZodType | undefined>(schema: Schema, value: unknown, place: string): Output<Schema>
function read(schema: z.ZodType = nothing, value: unknown, place: string): unknown {
  const { value: unholdable } = unholdablePaths(value).next()
  if (unholdable) throw new Failure('bad-request', `${placeText(place, unholdable)}: ${unholdableWords}`)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${placeText(place, issue.path)}: ${issue.message}`)
  throw new Failure('bad-request', problems.join('; '))
}

/** Cut, since JSON that has not been validated can be nested to any depth. */
function placeText(place: string, path: readonly PropertyKey[]): string {
  return [place, ...path.slice(0, 20)].map(String).join('.')
}
