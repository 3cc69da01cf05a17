// Reads the exported interfaces out of a TypeScript text: Tencent's `*_models.d.ts`, and the gateway's own request
// shapes. Only what stands there is known: names, lists, texts, objects and unions. TypeScript 7 has no parser to call.

export type TypeNode =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly of: 'string' | 'number'; readonly value: string }
  | { readonly kind: 'list'; readonly of: TypeNode }
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Key> }
  | { readonly kind: 'union'; readonly of: readonly TypeNode[] }

export interface Key {
  readonly type: TypeNode
  readonly optional: boolean
  /** Its doc comment without the stars; '' where there is none. */
  readonly comment: string
}

export interface Interface {
  readonly name: string
  readonly parents: readonly string[]
  readonly keys: ReadonlyMap<string, Key>
  readonly comment: string
}

/**
 * Throws where an exported interface holds anything else, with the place: what cannot be read must not look as if it
 * were gone.
 */
export function readInterfaces(text: string): ReadonlyMap<string, Interface> {
  const found = new Map<string, Interface>()
  for (const { index, 0: head } of text.matchAll(/^export interface /gm)) {
    const one = new Reader(text, index + head.length).interface(commentBefore(text, index))
    found.set(one.name, one)
  }
  return found
}

/** The doc comment that ends right before a place. */
function commentBefore(text: string, index: number): string {
  const before = text.slice(0, index).trimEnd()
  return before.endsWith('*/') ? cleanComment(before.slice(before.lastIndexOf('/**'))) : ''
}

/** The words between the slashes and stars, one line each as written. */
export function cleanComment(comment: string): string {
  return comment
    .replace(/^\/\*\*?|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}

class Reader {
  private at: number
  private readonly text: string
  /** Of the type parameters of the interface that is read. */
  private defaults: ReadonlyMap<string, TypeNode> = new Map()

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  interface(comment: string): Interface {
    const name = this.need(/[A-Za-z_]\w*/y, 'a name')
    this.defaults = this.typeParameters()
    const parents: string[] = []
    if (this.take(/extends\b/y)) {
      do parents.push(this.need(/[A-Za-z_]\w*/y, 'a name'))
      while (this.take(/,/y))
    }
    return { name, parents, keys: this.keys(), comment }
  }

  /** Each stands for its default: `<Body = string>`. */
  private typeParameters(): ReadonlyMap<string, TypeNode> {
    const defaults = new Map<string, TypeNode>()
    if (!this.take(/</y)) return defaults
    do {
      const name = this.need(/[A-Za-z_]\w*/y, 'a type parameter')
      this.need(/=/y, '=')
      defaults.set(name, this.union())
    } while (this.take(/,/y))
    this.need(/>/y, '>')
    return defaults
  }

  private keys(): ReadonlyMap<string, Key> {
    const keys = new Map<string, Key>()
    this.need(/\{/y, '{')
    for (;;) {
      const comment = this.comment()
      if (this.take(/\}/y)) return keys
      this.take(/readonly\b/y)
      const name = this.need(/[A-Za-z_]\w*/y, 'a key')
      const optional = this.take(/\?/y) !== null
      this.need(/:/y, ':')
      keys.set(name, { type: this.union(), optional, comment })
      this.take(/[;,]/y)
    }
  }

  private union(): TypeNode {
    this.take(/\|/y)
    const of = [this.listed()]
    while (this.take(/\|/y)) of.push(this.listed())
    return of.length === 1 ? of[0]! : { kind: 'union', of }
  }

  private listed(): TypeNode {
    let node = this.single()
    while (this.take(/\[\s*\]/y)) node = { kind: 'list', of: node }
    return node
  }

  private single(): TypeNode {
    this.take(/readonly\b/y)
    if (this.look(/\{/y)) return { kind: 'object', keys: this.keys() }
    if (this.take(/\(/y)) return this.closed(this.union(), /\)/y)
    const text = this.take(/'[^'\n]*'|"[^"\n]*"|-?\d+(?:\.\d+)?/y)
    if (text !== null)
      return { kind: 'literal', of: /^['"]/.test(text) ? 'string' : 'number', value: text.replace(/^['"]|['"]$/g, '') }
    const name = this.need(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y, 'a type')
    const standsFor = this.defaults.get(name)
    if (standsFor) return standsFor
    const arguments_ = this.arguments()
    if (name === 'Array' && arguments_.length === 1) return { kind: 'list', of: arguments_[0]! }
    return { kind: 'name', name: name.slice(name.lastIndexOf('.') + 1) }
  }

  private arguments(): readonly TypeNode[] {
    const of: TypeNode[] = []
    if (!this.take(/</y)) return of
    do of.push(this.union())
    while (this.take(/,/y))
    this.need(/>/y, '>')
    return of
  }

  private closed(node: TypeNode, end: RegExp): TypeNode {
    this.need(end, end.source)
    return node
  }

  /** The last doc comment that stands here. */
  private comment(): string {
    let last = ''
    for (;;) {
      const next = this.take(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/y)
      if (next === null) return last
      if (next.startsWith('/**')) last = cleanComment(next)
    }
  }

  private look(pattern: RegExp): string | null {
    const blank = /\s*/y
    blank.lastIndex = this.at
    blank.test(this.text)
    this.at = blank.lastIndex
    pattern.lastIndex = this.at
    return pattern.exec(this.text)?.[0] ?? null
  }

  private take(pattern: RegExp): string | null {
    const found = this.look(pattern)
    if (found !== null) this.at += found.length
    return found
  }

  private need(pattern: RegExp, what: string): string {
    const found = this.take(pattern)
    if (found !== null) return found
    const line = this.text.slice(0, this.at).split('\n').length
    throw new Error(`Line ${line}: expected ${what}, found ${JSON.stringify(this.text.slice(this.at, this.at + 20))}.`)
  }
}
