// The pages' style and script, served as files because their content policy forbids inline ones.
import { maxPictureBytes } from '../../contract/values/picture.ts'
import { sandboxAlone } from '../../words/zh/sandbox.ts'

export const pageStyle = `:root {
  color-scheme: light;
  --ink: #1f2328; --soft: #5b6470; --line: #d9dee5; --ground: #f4f6f9;
  --blue: #1858c4; --red: #b42318; --green: #16703c
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif
}
header {
  display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; padding: 10px 24px; background: #fff;
  border-bottom: 1px solid var(--line)
}
header span { color: var(--soft); font-size: 13px }
i[lang] { font-style: normal; color: var(--soft); font-size: 12px; font-weight: 400; margin-inline-start: 6px }
button i[lang], .note i[lang], .state i[lang] { color: inherit; opacity: .85 }
th i[lang], .note i[lang] { display: block; margin: 0 }
main { max-width: 1240px; margin: 0 auto; padding: 24px }
h1 { font-size: 22px; line-height: 1.4; margin: 0 0 4px; overflow-wrap: anywhere }
h2 { font-size: 16px; margin: 0 0 12px }
p { margin: 0 0 12px }
.note:last-child, form:last-child { margin-bottom: 0 }
form + form { margin-top: 10px }
.facts { display: flex; flex-wrap: wrap; gap: 2px 24px; margin: 0 0 12px; color: var(--soft); font-size: 13px }
.facts > div { display: flex; gap: 8px }
.facts dt { white-space: nowrap }
.facts code { font-size: 12px }
.facts dd { margin: 0; color: var(--ink); overflow-wrap: anywhere }
.narrow .facts { display: block; margin-bottom: 16px }
.when { white-space: nowrap }
a { color: var(--blue) }
.soft { color: var(--soft); font-size: 13px }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 380px; gap: 20px; margin-top: 16px; align-items: start }
.card { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px; margin: 0 0 16px }
.narrow { max-width: 440px; margin: 24px auto }
.paper { padding: 0; overflow: hidden }
.paper iframe { display: block; width: 100%; height: 74vh; border: 0 }
.paper p { margin: 0; padding: 10px 16px; border-bottom: 1px solid var(--line) }
.field { display: block; margin: 0 0 14px }
.field > span { display: block; font-size: 14px; margin-bottom: 4px }
.field.check { display: flex; gap: 8px; align-items: center }
.field.check > span { margin: 0 }
.need { color: var(--red) }
input[type=text], input[type=tel], input[type=date], input[type=file], textarea, select {
  width: 100%; font: inherit; padding: 7px 10px; border: 1px solid #8a94a3; border-radius: 6px; background: #fff;
  color: inherit
}
textarea { min-height: 76px; resize: vertical }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }
button {
  font: inherit; padding: 8px 22px; border-radius: 6px; border: 1px solid var(--blue); background: var(--blue);
  color: #fff; cursor: pointer; width: 100%
}
button:hover { filter: brightness(1.08) }
button:disabled { opacity: .55; cursor: default }
button.danger { background: #fff; color: var(--red); border-color: var(--red) }
details { margin-top: 14px }
summary { cursor: pointer; color: var(--red); padding: 4px 0 }
details.calm > summary { color: var(--blue) }
details[open] summary { margin-bottom: 10px }
.note {
  border-left: 4px solid var(--soft); padding: 8px 14px; background: #eef1f5; border-radius: 4px;
  margin: 0 0 14px
}
.note.good { border-color: var(--green); background: #e8f5ed; color: #0d5530 }
.note.bad { border-color: var(--red); background: #fdecea; color: #8a1c13 }
ol.parties { list-style: none; margin: 0; padding: 0 }
ol.parties li {
  display: flex; justify-content: space-between; gap: 12px; padding: 8px 0; border-top: 1px solid var(--line)
}
ol.parties li:first-child { border-top: 0 }
ol.parties b { font-weight: 600 }
.state { white-space: nowrap; color: var(--soft) }
ol.parties .state { text-align: right }
ol.parties .state i[lang] { display: block; white-space: normal; margin: 0 }
.state.good { color: var(--green) }
.state.bad { color: var(--red) }
table {
  border-collapse: collapse; width: 100%; background: #fff; border: 1px solid var(--line); border-radius: 8px;
  margin-bottom: 24px
}
th, td {
  text-align: left; padding: 9px 12px; border-top: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere
}
thead th { border-top: 0; font-size: 13px; color: var(--soft); font-weight: 600; background: #fafbfc }
td code { font-size: 12px; color: var(--soft) }
td a { display: inline-block; margin-inline-end: 12px }
@media (max-width: 900px) {
  .columns { grid-template-columns: minmax(0, 1fr) }
  header { padding-inline: 16px }
  main { padding: 16px }
  .paper iframe { height: 50vh }
  .facts { display: block }
}
/* On a phone a table's rows are cards, and fields are large enough for the phone not to zoom in on them. */
@media (max-width: 600px) {
  h1 { font-size: 19px }
  .narrow { margin-top: 0 }
  input, textarea, select { font-size: 16px !important }
  button { padding-block: 12px }
  table, tbody, tr, td { display: block; border-width: 0 }
  table { background: none }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; margin-bottom: 10px }
  td { padding: 2px 0 }
  td > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 4px 0 }
}
`

/** Prevents double submission, and sends a picture as text in a hidden field. */
export const pageScript = `'use strict'
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    for (const button of document.querySelectorAll('button')) button.disabled = true
  })
}
for (const chooser of document.querySelectorAll('input[type=file]')) {
  const target = chooser.form.elements.namedItem(chooser.dataset.into)
  chooser.addEventListener('change', () => {
    const [file] = chooser.files
    target.value = ''
    chooser.setCustomValidity('')
    if (!file) return
    if (file.size > ${maxPictureBytes}) {
      chooser.setCustomValidity(${JSON.stringify(sandboxAlone.pictureTooLarge)})
      chooser.reportValidity()
      return
    }
    const reader = new FileReader()
    const buttons = chooser.form.querySelectorAll('button')
    for (const button of buttons) button.disabled = true
    reader.onloadend = () => {
      target.value = reader.error ? '' : String(reader.result).replace(/^[^,]*,/, '')
      for (const button of buttons) button.disabled = false
    }
    reader.readAsDataURL(file)
  })
}
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button')) button.disabled = false
})
`
