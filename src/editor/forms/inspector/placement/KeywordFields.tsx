// The fields of a component placed by keyword: the keyword, which of its matches, and the position next to them.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isExtraBroken, withExtra } from '../../../../contract/component-types/extra.ts'
import type { Component } from '../../../../contract/api/component.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { roundPt } from '../../../../contract/geometry/rect.ts'
import { tieToKeyword, waitingPlace, writeKeyword } from '../../../../contract/locate/convert-mode.ts'
import type { DocumentModel } from '../../../../contract/locate/document-model.ts'
import { ignoresMissingKeyword, locate, parseKeyword, type Placement } from '../../../../contract/locate/locate.ts'
import { updateComponent } from '../../../../contract/draft/component-edits.ts'
import { LengthRow } from '../../../ui/fields/LengthRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { editComponent, setKeys } from '../edit-component.ts'
import { useAnchors } from '../../../pages/keyword/anchor-store.ts'
import { KeywordFound } from './KeywordFound.tsx'
import { KeywordSuggestion } from './KeywordSuggestion.tsx'
import { MatchRows } from './MatchRows.tsx'
import { maxLengthPt } from './limits.ts'
import { RelativeLocationRow } from './RelativeLocationRow.tsx'
import { SizeRows } from './SizeRows.tsx'

interface KeywordFieldsProps {
  readonly placed: PlacedComponent
  /** Where the component was before it was tied to a keyword in this session of the inspector. */
  readonly home: Placement | null
}

export function KeywordFields({ placed, home }: KeywordFieldsProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const { component } = placed
  const { text, whole } = parseKeyword(component.ComponentId)
  const page = model.pages[(locate(component, model)[0]?.page ?? 1) - 1]
  const room = page ? { width: page.widthPt, height: page.heightPt } : { width: maxLengthPt, height: maxLengthPt }

  // The file's text is read only once a keyword is needed; a keyword typed before that is tied when the text arrives.
  const untied = home !== null && text !== '' && component.OffsetX === undefined && component.OffsetY === undefined
  useEffect(() => {
    if (!editable || !untied) return
    const tied = tieToKeyword(component, component.ComponentId ?? '', home, model)
    if (tied.OffsetX === undefined) return
    useEditor.getState().edit((draft) => updateComponent(draft, placed.id, () => tied), { merge: true })
  }, [editable, untied, component, home, model, placed.id])

  const setKeyword = (keyword: string | undefined) => {
    const place = placeToKeep(component, home, model)
    if (place) editComponent(placed.id, (before) => tieToKeyword(before, keyword ?? '', place, model))
    else setKeys(placed.id, { ComponentId: keyword })
  }
  return (
    <>
      <TextField
        id="lk-component-id"
        label={t('placement.keyword.text')}
        param="ComponentId"
        cleaning="exact"
        placeholder={t('placement.keyword.placeholder')}
        value={text}
        disabled={!editable}
        hint={<KeywordFound placed={placed} home={home} />}
        onTyping={(keyword) =>
          useAnchors.getState().set({ typing: keyword === null ? null : { id: placed.id, keyword } })
        }
        onCommit={(typed) => setKeyword(writeKeyword(typed, whole))}
      />
      <KeywordSuggestion placed={placed} home={home} onTake={(words) => setKeyword(writeKeyword(words, false))} />
      <SwitchRow
        id="lk-keyword-whole"
        label={t('placement.keyword.whole')}
        param="ComponentId"
        value={whole}
        hint={t('placement.keyword.wholeHint')}
        disabled={!editable || text === ''}
        onChange={(next) => setKeyword(writeKeyword(text, next === true))}
      />
      <MatchRows placed={placed} />
      <RelativeLocationRow
        value={component.RelativeLocation}
        disabled={!editable}
        onChange={(RelativeLocation) => setKeys(placed.id, { RelativeLocation })}
      />
      {(['X', 'Y'] as const).map((axis) => (
        <LengthRow
          key={axis}
          id={`lk-offset-${axis.toLowerCase()}`}
          label={t(`inspector.offset${axis}`)}
          param={`Offset${axis}`}
          value={(axis === 'X' ? component.OffsetX : component.OffsetY) ?? 0}
          min={-maxLengthPt}
          max={maxLengthPt}
          disabled={!editable}
          onCommit={(pt) => setKeys(placed.id, { [`Offset${axis}`]: roundPt(pt) })}
        />
      ))}
      <SizeRows placed={placed} room={room} />
      <SwitchRow
        id="lk-keyword-ignore"
        label={t('placement.keyword.ignore')}
        param="IgnoreKeywordError"
        value={ignoresMissingKeyword(component)}
        hint={t('placement.keyword.ignoreHint')}
        disabled={!editable || isExtraBroken(component)}
        onChange={(next) =>
          editComponent(placed.id, (before) => withExtra(before, 'IgnoreKeywordError', next ? 1 : undefined))
        }
      />
    </>
  )
}

/**
 * The placement to keep when the keyword changes: where the component was before it had one. Null if it should follow
 * the word.
 */
function placeToKeep(component: Component, home: Placement | null, model: DocumentModel): Placement | null {
  const places = locate(component, model)
  if (
    home &&
    (places.length === 0 || component.OffsetX === undefined || places.some((place) => isSamePlace(place, home)))
  )
    return home
  return parseKeyword(component.ComponentId).text === '' ? waitingPlace(component, model) : null
}

function isSamePlace(a: Placement, b: Placement): boolean {
  return a.page === b.page && Math.abs(a.rect.x - b.rect.x) < 0.02 && Math.abs(a.rect.y - b.rect.y) < 0.02
}
