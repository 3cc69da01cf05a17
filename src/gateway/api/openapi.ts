// The OpenAPI document, generated from the routes and their shapes. It is the only description of the API.
import { z } from 'zod'
import { isSchema, type Content, type Route, type RouteSpec } from './define-route.ts'
import { failure } from './failure-body.ts'

type Json = Record<string, unknown>

/** Every route can answer with these: they come from checks that run before its handler. */
const commonFailures = [400, 401, 403, 429, 500, 503]

/** `routes` by operation id; `tags` by the part of a path behind `/api/`. */
export function describeApi(
  routes: Readonly<Record<string, Route>>,
  tags: ReadonlyMap<string, string>,
  version: string,
): Json {
  const components = new Components()
  const paths: Record<string, Json> = {}
  for (const [operationId, { spec }] of Object.entries(routes)) {
    paths[spec.path] = {
      ...paths[spec.path],
      [spec.method.toLowerCase()]: { operationId, tags: [tagOf(spec.path)], ...operation(spec, components) },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Luokuan gateway',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Where an access token is set, every request carries it: ' +
        'programs as a bearer token, people in a cookie. ' +
        'A request that changes something comes with an Origin of the gateway’s own, ' +
        'or with a bearer token.',
    },
    servers: [{ url: '/', description: 'The gateway that answers with this document.' }],
    security: [{}, { bearer: [] }, { session: [] }],
    tags: Array.from(tags, ([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'luokuan_session' },
      },
    },
  }
}

function tagOf(path: string): string {
  return path.split('/')[2] ?? ''
}

function operation(spec: RouteSpec, components: Components): Json {
  const parameters = [
    ...parametersOf(spec.params, 'path'),
    ...parametersOf(spec.query, 'query'),
    ...parametersOf(spec.headers, 'header'),
  ]
  const answers = Object.entries(spec.answers).map(([status, content]) => [
    status,
    answer('Done.', content, 'output', components),
  ])
  const failed = [...new Set([...commonFailures, ...(spec.failures ?? [])])].map((status) => [
    String(status),
    answer('Not done; the body says why.', failure, 'output', components),
  ])
  const body = spec.body && answer('', spec.body, 'input', components)
  return {
    summary: spec.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body?.content !== undefined && { requestBody: { required: true, content: body.content } }),
    responses: Object.fromEntries([...answers, ...failed]),
  }
}

function answer(
  description: string,
  content: Content,
  io: 'input' | 'output',
  components: Components,
): { description: string; content?: Json } {
  if (isSchema(content))
    return { description, content: { 'application/json': { schema: components.schema(content, io) } } }
  if (content.kind === 'none') return { description }
  return {
    description,
    content: Object.fromEntries(content.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  }
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query' | 'header'): Json[] {
  if (schema === undefined) return []
  const described = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: described.required?.includes(name) ?? false,
    schema: property,
  }))
}

/** Shapes with an id are written once, under components. */
class Components {
  readonly schemas: Record<string, Json> = {}

  schema(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs = {}, ...described } = z.toJSONSchema(schema, { io })
    for (const [name, { id: __, ...definition }] of Object.entries($defs))
      this.schemas[name] = pointToComponents(definition)
    return pointToComponents(described)
  }
}

function pointToComponents(schema: object): Json {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}
