// Parts of the screen whose code is loaded when they are first shown.
import { Button } from 'antd'
import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import layoutStyles from '../layout.module.css'
import textStyles from '../text.module.css'

/** The code of a part did not arrive: no connection, or the server has another version of the page by now. */
class PartMissing extends Error {
  override readonly name = 'PartMissing'
}

/** The room for saying that a part is missing: a line, or more. */
type Room = 'line' | 'block'

/**
 * A component that is loaded when it is first rendered. Until then `fallback` stands in its place; if it does not
 * arrive, a sentence with the way on does.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
  room: Room = 'block',
): ComponentType<Props> {
  const Part = lazy(async () => {
    try {
      return { default: await load() }
    } catch (error) {
      throw new PartMissing('A part of the page did not load.', { cause: error })
    }
  }) as unknown as ComponentType<Props>
  return function LazyPart(props: Props) {
    return (
      <PartBoundary room={room}>
        <Suspense fallback={fallback}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
}

interface BoundaryProps {
  readonly room: Room
  readonly children: ReactNode
}

class PartBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    // Errors of the part itself are not for here.
    // oxlint-disable-next-line typescript/only-throw-error -- handed on as it came
    if (!((error as unknown) instanceof PartMissing)) throw error
    return this.props.room === 'line' ? <MissingLine /> : <Missing />
  }
}

function Missing() {
  const { t } = useTranslation()
  return (
    <div className={textStyles.empty} role="alert">
      <p>{t('screen.notLoaded')}</p>
      <Button onClick={() => location.reload()}>{t('screen.reload')}</Button>
    </div>
  )
}

function MissingLine() {
  const { t } = useTranslation()
  return (
    <span className={layoutStyles.spring} role="alert">
      {t('screen.notLoadedHere')}
      <Button type="link" onClick={() => location.reload()}>
        {t('screen.reload')}
      </Button>
    </span>
  )
}
