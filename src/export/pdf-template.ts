/**
 * The page design of a retro, in Typst. It holds no words of people: those come as data (`sys.inputs.data`) and are set as
 * plain strings, which Typst never reads as markup. Kept as text, so that it goes wherever the program goes.
 */
export const retroTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))

#let ink = rgb("#1f2a33")
#let muted = rgb("#66727c")
#let hairline = rgb("#d9dee2")
#let accent = rgb("#3f6b73")
#let tint = rgb("#f2f6f6")

#let others = (
  "Noto Sans Hebrew", "Noto Naskh Arabic", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Sans Bengali", "Noto Sans Tamil",
  "Noto Sans Telugu", "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Kannada", "Noto Sans Malayalam",
  "Noto Sans Sinhala", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Georgian", "Noto Sans Armenian",
  "Noto Sans Ethiopic", "Noto Emoji",
)
#let han = (
  en: ("Noto Sans S Chinese", "Noto Sans Japanese", "Noto Sans Korean"),
  zh: ("Noto Sans S Chinese", "Noto Sans Japanese", "Noto Sans Korean"),
  ja: ("Noto Sans Japanese", "Noto Sans S Chinese", "Noto Sans Korean"),
  ko: ("Noto Sans Korean", "Noto Sans S Chinese", "Noto Sans Japanese"),
)
#let fonts(lang) = ("Noto Sans",) + han.at(lang) + others

// A line of people's words, inside a line of ours: isolated, so that it cannot reorder its neighbours.
#let line-of(l) = {
  let body = l.runs.map(r => if r.emoji { text(font: "Noto Emoji", r.text) } else { text(r.text) }).join()
  if l.runs.len() > 0 { text(font: fonts(l.lang), lang: if l.lang == "en" { d.lang } else { l.lang }, body) }
}
#let inline(l) = if l.rtl { [#"\u{2067}"#line-of(l)#"\u{2069}"] } else { line-of(l) }
// Lines of people's words, each running the way it runs; a page may end in between.
#let flow(lines) = {
  for l in lines {
    if l.runs.len() == 0 { block(height: 0.45em, above: 0pt, below: 0pt) } else {
      block(width: 100%, above: 0.66em, below: 0.66em, {
        set text(dir: if l.rtl { rtl } else { ltr })
        set align(if l.rtl { right } else { left })
        line-of(l)
      })
    }
  }
}

#let plain(l) = l.runs.map(r => r.text).join()
#set document(title: plain(d.title), author: ())
#set text(font: fonts("en"), lang: d.lang, size: 10pt, fill: ink, hyphenate: false, fallback: true)
#set par(leading: 0.68em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 26mm, top: 27mm, bottom: 26mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: muted)
    grid(columns: (1fr, auto), column-gutter: 1em, box(clip: true, height: 1.5em, width: 100%, inset: (bottom: 0.35em), align(bottom, inline(d.title))), align(bottom, box(inset: (bottom: 0.35em), inline(d.channel))))
    v(-0.8em)
    line(length: 100%, stroke: 0.5pt + hairline)
  },
  footer: context {
    set text(size: 8pt, fill: muted)
    grid(columns: (1fr, auto), d.made, d.page.replace("{page}", counter(page).display()).replace("{pages}", str(counter(page).final().first())))
  },
)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.9em, text(size: 21pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 2.1em, below: 0.95em, sticky: true, text(size: 12.5pt, weight: "bold", fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1.7em, below: 0.8em, sticky: true, text(size: 10pt, weight: "regular", it.body))

#block(below: 1.1em)[
  #text(size: 8.5pt, fill: muted, tracking: 0.06em, upper(d.kicker)) #h(0.4em) #text(size: 8.5pt, fill: muted, inline(d.channel))
]
#{
  set align(if d.title.rtl { right } else { left })
  heading(level: 1, outlined: true, line-of(d.title))
}
#grid(
  columns: (auto, 1fr), column-gutter: 1.4em, row-gutter: 0.62em,
  ..d.facts.map(f => (text(size: 9pt, fill: muted, f.label), text(size: 9pt, inline(f.value)))).flatten()
)
#v(0.6em)
#line(length: 100%, stroke: 0.6pt + hairline)

#if d.learned.len() > 0 {
  heading(level: 2, d.headings.learned)
  block(width: 100%, fill: tint, inset: (x: 14pt, y: 12pt), radius: 3pt, breakable: true, flow(d.learned))
}

#if d.factors.len() > 0 {
  heading(level: 2, d.headings.factors)
  set par(leading: 0.9em)
  d.factors.map(f => box(stroke: 0.6pt + hairline, radius: 3pt, inset: (x: 7pt, y: 0pt), outset: (y: 4.5pt), text(size: 9pt, f))).join(h(6pt))
}

#heading(level: 2, d.headings.shared)
#if d.postings.len() == 0 { text(fill: muted, d.nothing-shared) }
#for p in d.postings {
  heading(level: 3, outlined: false, grid(columns: (1fr, auto), column-gutter: 1em, align: bottom,
    [*#inline(p.author)* #text(fill: muted, [· #p.kind])],
    text(size: 8.5pt, fill: muted, p.at)))
  for part in p.parts {
    block(above: 0.9em, below: 0.5em, sticky: true, width: 100%, text(size: 8.5pt, fill: muted, align(if part.words.first().rtl { right } else { left }, part.heading)))
    let side = if part.words.first().rtl { "right" } else { "left" }
    block(width: 100%, above: 0.5em, below: 1em, stroke: ((side): 1.4pt + hairline), inset: ((side): 10pt, y: 1.5pt), flow(part.words))
  }
}

#if d.items.len() > 0 {
  heading(level: 2, d.headings.items)
  set text(size: 9pt)
  set par(leading: 0.55em)
  table(
    columns: (1fr, auto, auto, auto), column-gutter: 6pt, inset: (x: 3pt, y: 6pt), align: left + top,
    stroke: (_, y) => (bottom: if y == 0 { 0.8pt + muted } else { 0.5pt + hairline }),
    table.header(..d.columns.map(c => text(size: 8pt, fill: muted, c))),
    ..d.items.map(i => (
      { inline(i.title); if i.note.runs.len() > 0 { linebreak(); text(size: 8pt, fill: muted, inline(i.note)) } },
      box(width: 26mm, inline(i.owner)), i.due,
      text(fill: if i.state == "done" { accent } else { ink }, i.label),
    )).flatten()
  )
}

#if d.chart != none {
  let c = d.chart
  let most = calc.max(1, ..c.weeks.map(w => calc.max(w.agreed, w.done)))
  let high = 26mm
  let bar(n, color) = stack(dir: ttb, spacing: 2.5pt,
    align(center, text(size: 7pt, fill: muted, if n > 0 { str(n) } else { "" })),
    rect(width: 100%, height: calc.max(high * n / most, 0.6pt), fill: if n > 0 { color } else { hairline }, radius: (top: 1.2pt)))
  block(breakable: false, above: 2.6em, {
    heading(level: 2, d.headings.chart)
    grid(columns: c.weeks.len() * (1fr,), column-gutter: 9pt, row-gutter: 5pt,
      ..c.weeks.map(w => box(width: 100%, height: high + 10pt, align(bottom,
        grid(columns: (1fr, 1fr), column-gutter: 2pt, align: bottom, bar(w.agreed, hairline.darken(22%)), bar(w.done, accent))))),
      ..c.weeks.map(w => align(center, text(size: 7pt, fill: muted, w.label))))
    v(0.5em)
    set text(size: 8pt, fill: muted)
    box(width: 7pt, height: 7pt, fill: hairline.darken(22%), radius: 1pt); h(4pt); c.agreed; h(14pt)
    box(width: 7pt, height: 7pt, fill: accent, radius: 1pt); h(4pt); c.done
    block(above: 1em, text(size: 9pt, fill: ink, c.said))
  })
}

#heading(level: 2, d.headings.replies)
#if d.replies.len() == 0 { text(fill: muted, d.no-replies) }
#for r in d.replies {
  block(above: 1.3em, below: 0.5em, sticky: true, grid(columns: (1fr, auto), column-gutter: 1em, align: bottom,
    strong(inline(r.author)), text(size: 8.5pt, fill: muted, r.at)))
  block(above: 0.5em, below: 0.6em, width: 100%, if r.gone != none { text(fill: muted, r.gone) } else { flow(r.words) })
}
`;
