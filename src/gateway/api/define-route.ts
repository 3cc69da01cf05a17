// A route as data: what goes in, what comes out. The server checks by it and the OpenAPI document is written from it.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Failure } from '../failures/failure.ts'

/** A body, or an answer, that is a file and not JSON. */
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
  readonly path: string
  readonly summary: string
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  readonly headers: z.ZodObject
  readonly body: Content
  readonly answers: Readonly<Record<number, Content>>
  /** The statuses of failures, beside those that every route may answer with. */
  readonly failures: readonly number[]
}

type In<C> = C extends z.ZodType ? z.output<C> : C extends FileContent ? Readable : null
type Out<C> = C extends z.ZodType ? z.input<C> : C extends FileContent ? Readable : null

export interface Input<S extends RouteSpec> {
  readonly params: z.output<S['params']>
  readonly query: z.output<S['query']>
  readonly headers: z.output<S['headers']>
  readonly body: In<S['body']>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
export type Answer<S extends RouteSpec> = {
  [Status in keyof S['answers'] & number]: { readonly status: Status; readonly body: Out<S['answers'][Status]> }
}[keyof S['answers'] & number]

export type Handler<S extends RouteSpec> = (input: Input<S>) => Promise<Answer<S>>

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

export function addRoute<const S extends RouteSpec>(app: FastifyInstance, spec: S, handler: Handler<S>): void {
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
      const { status, body } = await handler(input)
      const content = spec.answers[status]
      reply.code(status)
      if (!content) throw new Error(`${spec.method} ${spec.path} has no answer ${status}.`)
      if (isSchema(content)) return content.parse(body)
      if (content.kind === 'none') return reply.send()
      // Where a file may be of several types, the handler has said which.
      if (!reply.hasHeader('content-type')) reply.type(content.types[0] ?? 'application/octet-stream')
      return reply.send(body)
    },
  })
}

function readBody<C extends Content>(content: C, request: FastifyRequest): In<C>
function readBody(content: Content, request: FastifyRequest): unknown {
  if (isSchema(content)) {
    if (request.body instanceof Readable)
      throw new Failure('unsupported-media-type', 'The body should be application/json.')
    return read(content, request.body, 'body')
  }
  if (content.kind === 'none') return null
  if (request.body instanceof Readable) return request.body
  throw new Failure('unsupported-media-type', `The body should be ${content.types.join(' or ')}.`)
}

/** What was wrong is named, with its place; what it was is not repeated. */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown, place: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${[place, ...issue.path].join('.')}: ${issue.message}`)
  throw new Failure('bad-request', problems.join('; '))
}
